package org.xrdlens.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.xrdlens.progress.Progress;

class LeftBehindTest {

  @Test
  void givesWhatTheLibraryGives() {
    assertThat(LeftBehind.call("sum", () -> 2 + 3, Progress.NONE)).isEqualTo(5);
  }

  @Test
  void tellsWhichMethodFailedAndWhy() {
    assertThatThrownBy(
            () ->
                LeftBehind.call(
                    "svm",
                    () -> {
                      throw new IllegalArgumentException("no memory");
                    },
                    Progress.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The method svm failed")
        .hasMessageContaining("no memory");
  }

  @Test
  void doesNotWaitForALibraryThatIsCancelled() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Progress whenWorking =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return working.getCount() == 0;
          }
        };
    assertThatThrownBy(
            () ->
                LeftBehind.call(
                    "endless",
                    () -> {
                      working.countDown();
                      end.await();
                      ended.countDown();
                      return 1;
                    },
                    whenWorking))
        .isInstanceOf(CancellationException.class);
    assertThat(ended.getCount()).isOne();
    end.countDown();
    ended.await();
  }
}
