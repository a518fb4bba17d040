package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.pattern.DiffractionPattern;

/** What every format keeps, whatever it reads. A subclass names the format and gives samples. */
public abstract class PatternFormatContract {
  private static final int MUTATIONS_OF_A_SAMPLE = 300;

  /** The format under test. */
  protected abstract PatternFormat format();

  /** Whether foreign content of {@link #foreignContents} is of this very format. */
  protected boolean isOwn(byte[] foreign) {
    return false;
  }

  /**
   * Valid files by name, each readable as diffraction patterns and short: made here, copied from
   * nobody.
   */
  protected abstract Map<String, byte[]> samples();

  /** The samples, for those who damage them. */
  public final Map<String, byte[]> madeSamples() {
    return samples();
  }

  @Test
  void recognisesItsSamples() {
    samples()
        .forEach(
            (name, bytes) ->
                assertThat(format().recognises(new FileStart(name, bytes))).as(name).isTrue());
  }

  @Test
  void hasAnIdThatFitsATable() {
    assertThat(format().id()).matches("[a-z][a-z0-9_]*");
  }

  @Test
  void declinesForeignContentUnderItsOwnFileNames() {
    for (String name : samples().keySet()) {
      for (byte[] foreign : foreignContents()) {
        if (isOwn(foreign)) {
          continue;
        }
        assertThat(format().recognises(new FileStart(name, foreign))).as(name).isFalse();
      }
    }
  }

  @Test
  void readsTheSamePatternsTwice() throws PatternFormatException {
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      PatternSource source = PatternSource.of(sample.getKey(), sample.getValue());
      assertThat(format().read(source)).isNotEmpty().isEqualTo(format().read(source));
    }
  }

  @Test
  void readsTheSamePointsUnderAnyFileName() throws PatternFormatException {
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      DiffractionPattern named = read(sample.getKey(), sample.getValue()).get(0);
      DiffractionPattern other = read("5% Cs (ä) #1", sample.getValue()).get(0);
      assertThat(other.twoTheta()).containsExactly(named.twoTheta());
      assertThat(other.intensity()).containsExactly(named.intensity());
      assertThat(other.radiation()).isEqualTo(named.radiation());
    }
  }

  @Test
  void tellsFormatAndRadiationInTheRecord() throws PatternFormatException {
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      for (DiffractionPattern pattern : read(sample.getKey(), sample.getValue())) {
        assertThat(pattern.metadata()).containsKey("format");
        assertThat(pattern.metadata().get("radiation")).containsAnyOf("assumed", "stated");
      }
    }
  }

  @Test
  void answersDamagedFilesWithPatternsOrOneSentence() {
    Random random = new Random(20190);
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      for (int i = 0; i < MUTATIONS_OF_A_SAMPLE; i++) {
        readDamaged(sample.getKey(), Damage.to(sample.getValue(), random));
      }
    }
  }

  private void readDamaged(String name, byte[] damaged) {
    try {
      PatternSource source = PatternSource.of(name, damaged);
      assertThat(PatternFormats.of(List.of(format())).scans(source)).isNotEmpty();
      for (DiffractionPattern pattern : read(name, damaged)) {
        assertThat(pattern.size()).isGreaterThan(1);
      }
    } catch (PatternFormatException e) {
      assertThat(e).hasMessageContaining(name).hasMessageEndingWith(".");
    } catch (RuntimeException e) {
      fail("Damaged " + name + ": " + Arrays.toString(damaged), e);
    }
  }

  @Test
  void refusesAnEmptyFileWithItsName() {
    assertThatThrownBy(() -> format().read(PatternSource.of("nothing.here", new byte[0])))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("nothing.here");
  }

  private List<DiffractionPattern> read(String name, byte[] content) throws PatternFormatException {
    List<DiffractionPattern> patterns = new ArrayList<>();
    for (MeasuredScan scan : format().read(PatternSource.of(name, content))) {
      patterns.add(scan.toPattern());
    }
    return patterns;
  }

  private static List<byte[]> foreignContents() {
    return List.of(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0},
        new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0},
        text("<!DOCTYPE html>\n<html><body>10.0 20\n10.1 21\n</body></html>\n"),
        text("<?xml version=\"1.0\"?>\n<xrdMeasurements>\n10 20\n11 21\n</xrdMeasurements>\n"),
        text("data_x\nloop_\n_a\n_b\n10.0 20\n10.1 21\n"),
        text("{\"two_theta\": [10, 11], \"intensity\": [1, 2]}"),
        text("title\nBANK 1 3 1 CONST 1000 2 0 0 STD\n10 20 30\n"),
        text("%PDF-1.4\n10 20\n11 21\n"),
        text("RAW1.01 10 20\n"));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
