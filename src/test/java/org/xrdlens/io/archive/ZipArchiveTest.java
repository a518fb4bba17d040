package org.xrdlens.io.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

class ZipArchiveTest {
  private static final byte[] TWO = new MadeZip().with("a/b.txt", "one").with("c", "two").bytes();

  @Test
  void readsEntriesByNameInTheOrderOfTheDirectory() throws PatternFormatException {
    ZipArchive archive = open(TWO);
    assertThat(archive.names()).containsExactly("a/b.txt", "c");
    assertThat(new String(archive.read("c"), StandardCharsets.UTF_8)).isEqualTo("two");
    assertThat(new String(archive.read("a/b.txt"), StandardCharsets.UTF_8)).isEqualTo("one");
    assertThat(archive.has("b.txt")).isFalse();
    assertThatThrownBy(() -> archive.read("b.txt")).hasMessageContaining("no entry named");
  }

  @Test
  void takesBackslashesOfOldLibrariesForSlashes() throws PatternFormatException {
    assertThat(open(new MadeZip().with("a\\b.txt", "one").bytes()).has("a/b.txt")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "a/../../b", "/etc/x", "C:\\x", "a\\..\\..\\b", "a\nb"})
  void refusesNamesThatLeadOutOfTheArchive(String name) {
    assertThatThrownBy(() -> open(new MadeZip().with(name, "x").bytes()))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("made.zip")
        .hasMessageEndingWith(".");
  }

  @Test
  void refusesAnEntryThatInflatesBeyondTheBoundWithoutUnpackingIt() throws PatternFormatException {
    byte[] bomb = new MadeZip().with("zeros", new byte[ZipArchive.MAX_ENTRY_BYTES + 1]).bytes();
    assertThat(bomb.length).isLessThan(50_000);
    assertThatThrownBy(() -> open(bomb).read("zeros")).hasMessageContaining("33554433 bytes");
  }

  @Test
  void refusesMoreThanTheTotalOverAllEntries() throws PatternFormatException {
    byte[] half = new byte[ZipArchive.MAX_ENTRY_BYTES];
    ZipArchive archive = open(new MadeZip().with("a", half).with("b", "x").bytes());
    archive.read("a");
    archive.read("a");
    assertThatThrownBy(() -> archive.read("b")).hasMessageContaining("in all");
  }

  @Test
  void refusesLengthsThatTheDirectoryMakesUp() throws PatternFormatException {
    byte[] longer = TWO.clone();
    ByteBuffer buffer = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN);
    int directory = buffer.getInt(longer.length - 6);
    buffer.putInt(directory + 24, 20_000_000);
    assertThatThrownBy(() -> open(longer).read("a/b.txt")).hasMessageContaining("impossible");
    buffer.putInt(directory + 24, 5);
    assertThatThrownBy(() -> open(longer).read("a/b.txt")).hasMessageContaining("only 3 of 5");
    buffer.putInt(directory + 24, 2);
    assertThatThrownBy(() -> open(longer).read("a/b.txt")).hasMessageContaining("checksum");
  }

  @Test
  void refusesEncryptedEntriesAndUnknownMethods() throws PatternFormatException {
    byte[] changed = TWO.clone();
    ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    int directory = buffer.getInt(changed.length - 6);
    buffer.putShort(directory + 8, (short) 1);
    assertThatThrownBy(() -> open(changed).read("a/b.txt")).hasMessageContaining("encryption");
    buffer.putShort(directory + 8, (short) 0).putShort(directory + 10, (short) 14);
    assertThatThrownBy(() -> open(changed).read("a/b.txt")).hasMessageContaining("method 14");
  }

  @Test
  void refusesAnArchiveThatIsCutAnywhere() {
    for (int length = 0; length < TWO.length; length++) {
      byte[] cut = Arrays.copyOf(TWO, length);
      assertThatThrownBy(() -> open(cut)).isInstanceOf(PatternFormatException.class);
    }
  }

  @Test
  void refusesTwoEntriesOfOneName() {
    byte[] twice = new MadeZip().with("a", "1").with("b", "2").bytes();
    int second = new String(twice, StandardCharsets.ISO_8859_1).lastIndexOf('b');
    twice[second] = 'a';
    assertThatThrownBy(() -> open(twice)).hasMessageContaining("two entries named \"a\"");
  }

  private static ZipArchive open(byte[] content) throws PatternFormatException {
    return ZipArchive.of(PatternSource.of("made.zip", content));
  }
}
