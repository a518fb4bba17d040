package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {

  @Test
  void ourOwnSentencesStayAsTheyAre() {
    assertThat(FailureSentence.of(new IllegalArgumentException("The step is 0.")))
        .isEqualTo("The step is 0.");
    assertThat(FailureSentence.of(new UncheckedIOException(new IOException("The disk is full."))))
        .isEqualTo("The disk is full.");
  }

  @Test
  void theOperatingSystemsFragmentsBecomeSentencesWithThePath() {
    assertThat(FailureSentence.of(new NoSuchFileException("/a b")))
        .isEqualTo("There is no file or folder \"/a b\".");
    assertThat(FailureSentence.of(new AccessDeniedException("/a b")))
        .isEqualTo("The access to \"/a b\" is denied.");
    assertThat(FailureSentence.of(new FileSystemException("/a b", null, "No space left")))
        .isEqualTo("The file or folder \"/a b\" cannot be used: No space left.");
  }

  @Test
  void aFailureWithoutMessageIsNamed() {
    assertThat(FailureSentence.of(new IllegalStateException()))
        .isEqualTo("The command ended with IllegalStateException without a message.");
  }

  @Test
  void aLongSentenceIsBrokenAtBlanksAndLosesNothing() {
    String sentence = "word ".repeat(60) + "/a/very/long/path/".repeat(8) + " end.";
    String lines = WrappedText.ofSentence(sentence);
    assertThat(lines.replace('\n', ' ')).isEqualTo(sentence);
    assertThat(
            lines
                .lines()
                .filter(line -> line.contains(" "))
                .mapToInt(String::length)
                .max()
                .orElseThrow())
        .isLessThanOrEqualTo(91);
  }
}
