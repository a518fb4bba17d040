package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.xrdlens.progress.Progress;

/** Runs independent tasks on a few threads and gives their results in order. */
final class Parallel {
  private Parallel() {}

  /**
   * Computes one result for each index. After a failure those that have not begun are left out; of
   * several failures the one of the smallest index is thrown, as all begin in order.
   *
   * @param count how many
   * @param threads how many at a time, at least 1
   * @param task gives the result of an index; must not depend on the order of the calls
   * @throws CancellationException if cancelled
   */
  static <T> List<T> map(int count, int threads, IntFunction<T> task) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, count)));
    AtomicBoolean failed = new AtomicBoolean();
    try {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        tasks.add(
            () -> {
              if (failed.get()) {
                throw new CancellationException("An earlier part of the work failed.");
              }
              try {
                return task.apply(index);
              } catch (RuntimeException | Error e) {
                failed.set(true);
                throw e;
              }
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Works on the files of a batch and tells after each how many are done. A defect that one file
   * brings to light does not stop the others; at the end that of the first such file is thrown.
   *
   * @param files what is to be done
   * @param before how many were done before
   * @param message what is told, to be read before a file
   * @param work takes the index of a file
   * @throws CancellationException if cancelled
   */
  static void files(
      List<String> files,
      int before,
      int threads,
      String message,
      Progress progress,
      IntConsumer work) {
    AtomicInteger done = new AtomicInteger(before);
    long total = before + (long) files.size();
    List<Optional<RuntimeException>> defects =
        map(
            files.size(),
            threads,
            i -> {
              progress.checkCancelled();
              try {
                work.accept(i);
                progress.step(message + files.get(i), done.incrementAndGet(), total);
                return Optional.empty();
              } catch (CancellationException e) {
                throw e;
              } catch (RuntimeException e) {
                return Optional.of(e);
              }
            });
    defects.stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            defect -> {
              throw defect;
            });
  }

  private static CancellationException cancelled(InterruptedException e) {
    CancellationException cancelled = new CancellationException("The work was interrupted.");
    cancelled.initCause(e);
    return cancelled;
  }
}
