package org.xrdlens.classify;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.xrdlens.model.ModelFile;

/**
 * One loaded graph for many threads: a predictor is used by one thread at a time and then kept for
 * the next. Closing waits for what is running, as native memory must not vanish below it.
 */
final class NetworkSession implements AutoCloseable {
  private final int length;
  private final Model model;
  private final Queue<Predictor<float[], NetworkOutput>> idle = new ConcurrentLinkedQueue<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  NetworkSession(ModelFile file) throws IOException {
    this.length = file.card().grid().size();
    this.model = OnnxRuntimeEngine.load(file);
  }

  /**
   * Runs the graph.
   *
   * @param inputs batch × points, flat
   */
  NetworkOutput run(float[] inputs) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The classifier is closed.");
      }
      Predictor<float[], NetworkOutput> predictor = idle.poll();
      if (predictor == null) {
        predictor = model.newPredictor(new NetworkTranslator(length));
      }
      try {
        return predictor.predict(inputs);
      } finally {
        idle.add(predictor);
      }
    } catch (TranslateException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        idle.forEach(Predictor::close);
        model.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
