package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.task.event.TaskEvent;

class CommandWorkTest {
  private final Context context = new Context(TaskService.class, StatusService.class);
  private final TaskLog log = new TaskLog();

  /** Collects what a host would see of the tasks. */
  static final class TaskLog {
    private final List<Task> tasks = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile String cancelAt = "";

    @EventHandler
    void onEvent(TaskEvent event) {
      Task task = event.getTask();
      tasks.add(task);
      messages.add(String.valueOf(task.getStatusMessage()));
      if (cancelAt.equals(task.getStatusMessage()) && !task.isCanceled()) {
        task.cancel("pressed");
      }
    }
  }

  private static final class Probe extends ContextCommand {
    private final CommandWork work;

    Probe(CommandWork work) {
      this.work = work;
    }

    @Override
    public void run() {
      CommandWork.run(this, work);
    }
  }

  private Probe run(CommandWork work) {
    context.service(EventService.class).subscribe(log);
    Probe probe = new Probe(work);
    probe.setContext(context);
    probe.run();
    return probe;
  }

  @AfterEach
  void close() {
    context.dispose();
  }

  @Test
  void progressIsATaskThatEnds() {
    Probe probe = run(progress -> progress.step("Reading a.xy", 1, 2));
    assertThat(probe.isCanceled()).isFalse();
    assertThat(log.messages).contains("Reading a.xy");
    Task task = log.tasks.get(0);
    assertThat(task.isDone()).isTrue();
    assertThat(task.getProgressValue()).isEqualTo(1);
    assertThat(task.getProgressMaximum()).isEqualTo(2);
  }

  @Test
  void manyStepsInAMomentAreToldAFewTimes() {
    run(
        progress -> {
          for (int i = 0; i < 100_000; i++) {
            progress.step("Step " + i, i, 100_000);
          }
          progress.step("Last", 100_000, 100_000);
        });
    assertThat(log.messages).hasSizeLessThan(1000).contains("Last");
  }

  @Test
  void aFailureEndsAsTheReasonOfTheCancellation() {
    Probe probe =
        run(
            progress -> {
              throw new IOException("The file \"a.xy\" is empty.");
            });
    assertThat(probe.getCancelReason()).isEqualTo("The file \"a.xy\" is empty.");
  }

  @Test
  void aCancelledTaskStopsTheWorkWithoutAReason() {
    log.cancelAt = "Long work";
    Probe probe =
        run(
            progress -> {
              progress.step("Long work", 0, 10);
              progress.checkCancelled();
              throw new IllegalStateException("The work went on.");
            });
    assertThat(probe.isCanceled()).isTrue();
    assertThat(probe.getCancelReason()).isEmpty();
  }

  @Test
  void aDefectIsNotHidden() {
    assertThatThrownBy(
            () ->
                run(
                    progress -> {
                      throw new ArithmeticException("defect");
                    }))
        .isInstanceOf(ArithmeticException.class);
  }
}
