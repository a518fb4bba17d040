package org.xrdlens.workflow.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<Integer> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  private String work(int question) {
    asked.add(question);
    await(gate);
    return "answer " + question;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ofTheQuestionsThatWaitOnlyTheLastIsAnswered() throws InterruptedException {
    try (LatestOnly<Integer, String> latest = new LatestOnly<>(this::work, answered::add)) {
      latest.ask(1);
      assertThat(asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
      latest.ask(2);
      latest.ask(3);
      latest.ask(4);
      gate.countDown();
      assertThat(answered.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("answer 1");
      assertThat(answered.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("answer 4");
      latest.ask(5);
      assertThat(answered.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("answer 5");
    }
    assertThat(List.copyOf(asked)).containsExactly(4, 5);
  }

  @Test
  void afterClosingNothingIsAnsweredAndTheThreadEnds() throws InterruptedException {
    AtomicReference<Thread> worker = new AtomicReference<>();
    LatestOnly<Integer, String> latest =
        new LatestOnly<>(
            question -> {
              worker.set(Thread.currentThread());
              return work(question);
            },
            answered::add);
    latest.ask(1);
    assertThat(asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
    latest.close();
    latest.ask(2);
    gate.countDown();
    worker.get().join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    assertThat(worker.get().isAlive()).isFalse();
    assertThat(asked).isEmpty();
    assertThat(answered).isEmpty();
  }
}
