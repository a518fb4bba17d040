package org.xrdlens.io.exchange;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xrdlens.io.format.DecimalField;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.pattern.Radiation;

/**
 * The JSON of the opXRD database and of the program xrdpattern: {@code two_theta_values} in
 * degrees, {@code intensities}, and texts that hold more JSON with the wavelengths and the origin.
 * After Hollarek et al., opXRD (arXiv 2503.05577, 2025), and a real file. A file may hold a list of
 * patterns.
 */
public final class OpXrdJsonFormat implements PatternFormat {
  private static final String ANGLES = "two_theta_values";
  private static final String INTENSITIES = "intensities";
  private static final Set<String> ARRAYS = Set.of(ANGLES, INTENSITIES);
  private static final int MOST_PATTERNS = 100_000;
  private static final int MOST_POINTS = 5_000_000;

  @Override
  public String id() {
    return "opxrd_json";
  }

  @Override
  public String name() {
    return "opXRD and xrdpattern (.json)";
  }

  @Override
  public boolean recognises(FileStart start) {
    String text = start.text();
    int at = 0;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    boolean json = at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
    return json && text.contains("\"" + ANGLES + "\"");
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    List<MeasuredScan> scans = new ArrayList<>();
    try (JsonReader json = new JsonReader(new StringReader(source.text()))) {
      json.setLenient(true);
      if (json.peek() == JsonToken.BEGIN_ARRAY) {
        json.beginArray();
        int points = 0;
        while (json.peek() != JsonToken.END_ARRAY) {
          scans.add(next(json, source));
          points += scans.get(scans.size() - 1).size();
          if (scans.size() > MOST_PATTERNS || points > MOST_POINTS) {
            throw new IOException("more than " + MOST_PATTERNS + " patterns or too many points");
          }
        }
      } else {
        scans.add(next(json, source));
      }
    } catch (PatternFormatException e) {
      throw e;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      String fault = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new PatternFormatException(
          "\""
              + source.fileName()
              + "\" was not read: found broken JSON ("
              + fault
              + "), expected an object with two_theta_values and intensities.",
          e);
    }
    if (scans.isEmpty()) {
      throw PatternFormatException.of(source.fileName(), "an empty list", "patterns");
    }
    return List.copyOf(scans);
  }

  private static MeasuredScan next(JsonReader json, PatternSource source) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      throw new IOException("something else than an object");
    }
    JsonNumbers read = new JsonNumbers();
    read.read(json, ARRAYS);
    double[] angles = read.array(ANGLES);
    double[] intensities = read.array(INTENSITIES);
    boolean both = angles != null && intensities != null;
    if (!both || angles.length != intensities.length || angles.length == 0) {
      throw PatternFormatException.of(
          source.fileName(),
          (both ? intensities.length + " intensities at " + angles.length : "not both of")
              + " angles and intensities",
          "as many of " + INTENSITIES + " as of " + ANGLES + ", one at least");
    }
    for (int i = 0; i < angles.length; i++) {
      if (!ScanPoints.isPosition(angles[i]) || Double.isInfinite(intensities[i])) {
        throw PatternFormatException.of(
            source.fileName(),
            "the point " + angles[i] + ", " + intensities[i] + " at index " + i,
            "finite numbers");
      }
    }
    return scan(source, read, new ScanPoints(angles, intensities));
  }

  private static MeasuredScan scan(PatternSource source, JsonNumbers read, ScanPoints points)
      throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    record.note("format", "opXRD JSON.");
    record.note("axis", "2θ in degrees.");
    record.note("date", read.fact("measurement_date"));
    record.note("sample", read.fact("chemical_composition"));
    for (String key : List.of("filename", "institution", "original_file_format", "tags")) {
      record.note("header", read.fact(key).isBlank() ? "" : key + " " + read.fact(key) + ";");
    }
    if (read.fact("is_simulated").equals("true")) {
      record.note("scan mode", "Simulated, as the file says.");
    }
    MeasuredScan.Builder scan = MeasuredScan.of(source, ScanAxis.TWO_THETA, points, record);
    double first = number(read.fact("primary_wavelength"));
    double second = number(read.fact("secondary_wavelength"));
    if (first > 0) {
      Radiation single = Radiation.ofWavelength(first);
      boolean doublet = second > first && second < 1.02 * first;
      scan.radiation(
          doublet ? new Radiation(single.name(), first, second, 0.5) : single,
          doublet
              ? "as primary_wavelength and secondary_wavelength, their ratio 0.5 assumed"
              : "as primary_wavelength");
    }
    return scan.build();
  }

  private static double number(String text) {
    double[] value = new double[1];
    int count = DecimalField.values(text, value);
    return count == 1 && value[0] > 0.01 && value[0] < 100 ? value[0] : 0;
  }
}
