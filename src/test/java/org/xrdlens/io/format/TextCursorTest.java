package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextCursorTest {

  @Test
  void numbersLinesWhateverTheirEnds() {
    TextCursor cursor = new TextCursor("made.txt", " a \n\r\nb\rc\0\n\n");
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.line()).isEqualTo("a");
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.line()).isEqualTo("b");
    assertThat(cursor.number()).isEqualTo(3);
    assertThat(cursor.nextWithBlanks()).isTrue();
    assertThat(cursor.line()).isEqualTo("c");
    assertThat(cursor.nextWithBlanks()).isTrue();
    assertThat(cursor.line()).isEmpty();
    assertThat(cursor.number()).isEqualTo(5);
    assertThat(cursor.next()).isFalse();
  }

  @Test
  void quotesTheLineItRefusesButNotAllOfALongOne() {
    TextCursor cursor = new TextCursor("made.txt", "x".repeat(100_000));
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.refusal("numbers").getMessage())
        .contains("made.txt", "xxx...", "line 1", "expected numbers.")
        .hasSizeLessThan(200);
    assertThatThrownBy(cursor::headerLine).hasMessageContaining("100000 characters");
  }
}
