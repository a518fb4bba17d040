package org.xrdlens.workflow.preview;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers questions on a thread of its own. A question that is still waiting when the next one
 * comes is dropped, so that the answer to the last one is never more than one answer away.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class LatestOnly<Q, A> implements AutoCloseable {
  private final Function<Q, A> work;
  private final Consumer<A> answers;
  private final AtomicReference<Q> waiting = new AtomicReference<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(LatestOnly::daemon);

  /**
   * Starts with no question.
   *
   * @param work answers a question
   * @param answers hears the answers, on the thread of this object
   */
  public LatestOnly(Function<Q, A> work, Consumer<A> answers) {
    this.work = work;
    this.answers = answers;
  }

  private static Thread daemon(Runnable runnable) {
    Thread thread = new Thread(runnable, "XRD Lens preview");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks; returns at once. After {@link #close} nothing is asked. */
  public void ask(Q question) {
    if (waiting.getAndSet(question) == null && !thread.isShutdown()) {
      thread.execute(this::answerLatest);
    }
  }

  private void answerLatest() {
    A answer = work.apply(waiting.getAndSet(null));
    if (!thread.isShutdown()) {
      answers.accept(answer);
    }
  }

  /** Ends the thread after the question that it is at. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
