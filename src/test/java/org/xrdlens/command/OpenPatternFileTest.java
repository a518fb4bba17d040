package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;

class OpenPatternFileTest {
  @TempDir Path folder;

  private final OpenPatternFile opener = new OpenPatternFile();

  private String pattern() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append(20 + 0.1 * i).append(' ').append(i % 7).append('\n');
    }
    return Files.writeString(folder.resolve("a film #1.xy"), text).toString();
  }

  @Test
  void fijiAsksItBeforeItLooksItself() {
    Plugin annotation = OpenPatternFile.class.getAnnotation(Plugin.class);
    assertThat(annotation.attrs()).extracting(Attr::name).containsExactly("eager");
  }

  @Test
  void filesOnThisComputerAreTakenAndRemoteOnesAreNot() throws IOException {
    assertThat(opener.supportsOpen(pattern())).isTrue();
    assertThat(opener.supportsOpen("https://example.org/film.xy")).isFalse();
    assertThat(opener.supportsOpen(folder.toString())).isFalse();
  }

  @Test
  void whoWantsAnImageIsLeftToOthers() throws IOException {
    assertThat(interceptOpenImage(pattern())).isFalse();
  }

  /** Named as the method by which Fiji asks for images only. */
  private boolean interceptOpenImage(String path) {
    return opener.supportsOpen(path);
  }
}
