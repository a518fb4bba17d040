package org.xrdlens.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.simulate.DiffractionLines;

/**
 * A measured drawing of films.
 *
 * @param films how many were drawn, by all threads together
 * @param seconds by the clock
 * @param processorSeconds processor time of all threads together
 */
record FilmDrawing(int films, double seconds, double processorSeconds) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 3;

  double perSecond() {
    return films / seconds;
  }

  /** Per second that a processor worked on it. */
  double perProcessorSecond() {
    return films / processorSeconds;
  }

  /** The quickest of some rounds by the clock: the one that other programs disturbed least. */
  static FilmDrawing best(
      int threads, FilmSimulator simulator, List<DiffractionLines> structures, int films)
      throws InterruptedException {
    FilmDrawing best = on(threads, simulator, structures, films);
    for (int round = 1; round < ROUNDS; round++) {
      FilmDrawing next = on(threads, simulator, structures, films);
      best = next.perSecond() > best.perSecond() ? next : best;
    }
    return best;
  }

  /**
   * Draws films, the structures in turn.
   *
   * @param films how many by each thread
   */
  static FilmDrawing on(
      int threads, FilmSimulator simulator, List<DiffractionLines> structures, int films)
      throws InterruptedException {
    long[] processor = new long[threads];
    double[] sums = new double[threads];
    List<Thread> running = new ArrayList<>();
    long begin = System.nanoTime();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      running.add(
          new Thread(
              () -> {
                sums[thread] = draw(simulator, structures, films, thread);
                processor[thread] = THREADS.getCurrentThreadCpuTime();
              }));
      running.get(t).start();
    }
    long busy = 0;
    for (int t = 0; t < threads; t++) {
      running.get(t).join();
      busy += processor[t];
      if (!(sums[t] > 0)) {
        throw new IllegalStateException("Films without a single count were drawn.");
      }
    }
    return new FilmDrawing(threads * films, (System.nanoTime() - begin) / 1e9, busy / 1e9);
  }

  /** The sum keeps the films from being optimized away. */
  private static double draw(
      FilmSimulator simulator, List<DiffractionLines> structures, int films, int seed) {
    double sum = 0;
    for (int i = 0; i < films; i++) {
      DiffractionLines lines = structures.get(i % structures.size());
      sum += simulator.draw(lines, new SplittableRandom(1000L * seed + i)).intensity(7);
    }
    return sum;
  }
}
