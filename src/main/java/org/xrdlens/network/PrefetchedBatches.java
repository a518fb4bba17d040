package org.xrdlens.network;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the next batch on a thread of its own while the last one is learned. */
final class PrefetchedBatches implements AutoCloseable {
  private final BatchSource source;
  private final int inputSize;
  private final int targetSize;
  private final int steps;
  private final ExecutorService thread;
  private Future<Batch> next;

  /** One batch in flat arrays. */
  static final class Batch {
    private final float[] inputs;
    private final float[] targets;

    Batch(int inputSize, int targetSize) {
      this.inputs = new float[inputSize];
      this.targets = new float[targetSize];
    }

    float[] inputs() {
      return inputs;
    }

    float[] targets() {
      return targets;
    }
  }

  PrefetchedBatches(BatchSource source, int inputSize, int targetSize, int steps) {
    this.source = source;
    this.inputSize = inputSize;
    this.targetSize = targetSize;
    this.steps = steps;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread worker = new Thread(work, "XRD Lens batches");
              worker.setDaemon(true);
              return worker;
            });
    this.next = thread.submit(batch(0));
  }

  private Callable<Batch> batch(int step) {
    return () -> {
      Batch batch = new Batch(inputSize, targetSize);
      source.fill(step, batch.inputs, batch.targets);
      return batch;
    };
  }

  /** The batch of a step; steps are asked for in order from 0. */
  Batch take(int step) {
    try {
      Batch batch = next.get();
      if (step + 1 < steps) {
        next = thread.submit(batch(step + 1));
      }
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled =
          new CancellationException("The training was interrupted at step " + step + ".");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CancellationException cancelled) {
        throw cancelled;
      }
      throw new IllegalStateException(
          "The batch of training step " + step + " could not be made: " + e.getCause().getMessage(),
          e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
