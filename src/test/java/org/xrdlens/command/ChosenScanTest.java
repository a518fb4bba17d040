package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenScanTest {
  private static final String POINTS = "20.0 5\n20.1 9\n20.2 7\n";

  @TempDir Path folder;

  @Test
  void anOutputIsNamedAfterTheScanOfItsFile() throws IOException {
    Path two = Files.writeString(folder.resolve("two scans.xy"), longScan() + longScan());
    ChosenScan second = ChosenScan.read(two.toFile(), 1);
    assertThat(second.output(folder.toString(), ".xy")).isEqualTo(folder.resolve("two scans#1.xy"));
  }

  @Test
  void anOutputNeverReplacesTheFileThatWasRead() throws IOException {
    Path input = Files.writeString(folder.resolve("film.csv"), POINTS);
    ChosenScan scan = ChosenScan.read(input.toFile(), 0);
    assertThatThrownBy(() -> scan.output(folder.toString(), ".csv"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("film.csv")
        .hasMessageContaining("would replace the input");
    assertThat(scan.output(folder.toString(), ".png")).isEqualTo(folder.resolve("film.png"));
  }

  @Test
  void aScanThatIsNotThereIsRefusedWithTheNumberThatThereAre() throws IOException {
    Path input = Files.writeString(folder.resolve("film.xy"), POINTS);
    assertThatThrownBy(() -> ChosenScan.read(input.toFile(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 1 scan, number 0")
        .hasMessageContaining("no scan 1");
  }

  private static String longScan() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      text.append(20 + 0.1 * i).append(" 7\n");
    }
    return text.toString();
  }
}
