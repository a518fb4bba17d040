package org.xrdlens.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.pattern.Radiation;

class OpXrdJsonFormatTest extends PatternFormatContract {
  private static final String ONE =
      """
      {"two_theta_values": [10.0, 10.1, 10.2], "intensities": [5, null, 7.5],
       "label": "{\\"phases\\":[],\\"xray_info\\":\\"{\\\\\\"primary_wavelength\\\\\\":\\\\\\"1.5406\\\\\\",\\\\\\"secondary_wavelength\\\\\\":1.5444}\\"}",
       "metadata": {"institution": "here", "tags": [], "measurement_date": "2021-08-30"}}
      """;

  @Override
  protected PatternFormat format() {
    return new OpXrdJsonFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("one.json", text(ONE));
    samples.put("two.json", text("[" + ONE + "," + ONE + "]"));
    return samples;
  }

  @Test
  void readsTheSharedFile() throws IOException {
    GoldenTable.ofFormats("opxrd_json").holds();
  }

  @Test
  void readsPointsRadiationAndOrigin() throws PatternFormatException {
    MeasuredScan scan = read(ONE).get(0);
    assertThat(scan.positions()).containsExactly(10, 10.1, 10.2);
    assertThat(scan.intensities()).containsExactly(5, Double.NaN, 7.5);
    assertThat(scan.radiation()).contains(new Radiation("1.5406 Å", 1.5406, 1.5444, 0.5));
    assertThat(scan.record()).containsEntry("date", "2021-08-30");
    assertThat(read("[" + ONE + "," + ONE + "]")).hasSize(2);
  }

  @Test
  void refusesWhatIsBrokenOrTooDeep() {
    String deep = "{\"two_theta_values\": " + "[".repeat(2_000_000);
    for (String broken : List.of(deep, "[]", "{\"two_theta_values\": [1, 2]}", ONE.substring(90))) {
      assertThatThrownBy(() -> read(broken)).isInstanceOf(PatternFormatException.class);
    }
    String deepFact = "{\"x\": " + "[".repeat(2_000_000);
    assertThatThrownBy(() -> read(deepFact)).hasMessageContaining("more than 40");
    assertThatThrownBy(() -> read("{\"two_theta_values\": [1, 2], \"intensities\": [1]}"))
        .hasMessageContaining("1 intensities at 2 angles");
  }

  private List<MeasuredScan> read(String json) throws PatternFormatException {
    return format().read(PatternSource.of("made.json", text(json)));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
