package org.xrdlens.io.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xrdlens.pattern.Radiation;

class HeaderRadiationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "# wavelength 1.54060 | 1.5406",
        "lambda=1.5406 | 1.5406",
        "# Wavelength: 4.066e-11 m | 0.4066",
        "Wavelength (nm): 0.15406 | 1.5406",
        "K-Alpha1 wavelength,1.540598 | 1.540598",
        "Wellenlänge λ = 0,7093 Å | 0.7093",
        "'Id: \"\" Anode: \"Cu\" TimePerStep: \"2\" | 1.540593",
        "Anode material,Co | 1.788996",
        "# radiation: CuKa1+2, wavelength 1.540593 Å | 1.540593",
        "measured with Cu K-alpha | 1.54184",
        "Radiation: 1.5418 | 1.5418",
        "radiation CoKa1 | 1.788996",
        "Radiation: Cu Ka, filter 0.5 mm | 1.54184",
        "Radiation: Mo | 0.7093171",
      })
  void readsTheWavelengthThatAHeaderStates(String line, double wavelengthAngstrom) {
    Radiation radiation = HeaderRadiation.of(List.of(line)).orElseThrow().radiation();
    assertThat(radiation.wavelengthAngstrom()).isCloseTo(wavelengthAngstrom, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "# no word of it 1.5406",
        "# wavelength 532.0",
        "# K-Beta wavelength,1.39225",
        "# Current 30"
      })
  void saysNothingWhereTheHeaderSaysNothing(String line) {
    assertThat(HeaderRadiation.of(List.of(line))).isEmpty();
  }

  @Test
  void putsADoubletTogetherFromItsLines() {
    Radiation radiation =
        HeaderRadiation.of(
                List.of(
                    "Anode material,Cu",
                    "K-Alpha1 wavelength,1.540598",
                    "K-Alpha2 wavelength,1.544426",
                    "Ratio K-Alpha2/K-Alpha1,0.5"))
            .orElseThrow()
            .radiation();
    assertThat(radiation.wavelengthAngstrom()).isEqualTo(1.540598);
    assertThat(radiation.secondWavelengthAngstrom()).isEqualTo(1.544426);
    assertThat(radiation.secondRatio()).isEqualTo(0.5);
  }
}
