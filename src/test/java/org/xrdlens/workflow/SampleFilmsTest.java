package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleFilmsTest {
  private static final Path SAMPLES = Path.of("src/main/samples");

  /** To write them anew, for instance after a change of the simulation: -Dxrdlens.samples=write. */
  @Test
  void theShippedSamplesAreWhatTheSimulationDraws() throws IOException {
    Map<String, String> drawn = SampleFilms.all();
    if ("write".equals(System.getProperty("xrdlens.samples"))) {
      Files.createDirectories(SAMPLES);
      for (Map.Entry<String, String> sample : drawn.entrySet()) {
        Files.writeString(SAMPLES.resolve(sample.getKey()), sample.getValue());
      }
    }
    for (Map.Entry<String, String> sample : drawn.entrySet()) {
      assertThat(Files.readString(SAMPLES.resolve(sample.getKey())))
          .as(sample.getKey())
          .isEqualTo(sample.getValue());
    }
    try (Stream<Path> files = Files.list(SAMPLES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(drawn.keySet());
    }
  }
}
