package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

class TaskWatchTest {

  @Test
  void aRunningTaskIsShownAndCancelledWhenTheHostAsks() throws InterruptedException {
    AtomicBoolean escape = new AtomicBoolean();
    List<String> shown = new CopyOnWriteArrayList<>();
    CountDownLatch cancelled = new CountDownLatch(1);
    try (Context context = new Context(TaskService.class);
        TaskWatch watch =
            TaskWatch.start(context, escape::get, task -> shown.add(task.getStatusMessage()))) {
      Task task = context.service(TaskService.class).createTask("Work");
      task.setCancelCallBack(cancelled::countDown);
      task.start();
      task.setStatusMessage("Halfway");
      assertThat(shown).contains("Halfway");
      assertThat(task.isCanceled()).isFalse();
      escape.set(true);
      assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(task.isCanceled()).isTrue();
    }
  }
}
