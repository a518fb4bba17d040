package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.crystal.Vibration;
import org.xrdlens.simulate.PowderLineSettings;

/**
 * What a simulation from CIF files is asked for; the values are those of the command.
 *
 * @param input a folder, searched with all its subfolders, or one CIF file
 * @param output the folder of the results, created if absent
 * @param method how structures are simulated
 * @param charts whether a picture of each pattern is written too
 */
public record FolderSimulationSettings(
    Path input, Path output, SimulationMethod method, boolean charts) {

  /** Refuses nulls. */
  public FolderSimulationSettings {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(method, "method");
  }

  /** All values by their macro keys, in the order of the command's inputs. */
  Map<String, String> values() {
    PowderLineSettings lines = method.lines();
    ScatteringModel scattering = lines.scattering();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("input", input.toString());
    values.put("output", output.toString());
    values.put("radiation", lines.radiation().name());
    values.put("debye_waller", text(scattering.vibration() != Vibration.NONE));
    values.put("anomalous", text(scattering.anomalous().isPresent()));
    values.put("default_b", text(scattering.defaultB()));
    values.put("max_two_theta", text(lines.maxTwoThetaDegrees()));
    values.put("compatible", ScatteringChoice.key(lines.compatibility()));
    values.put("ions", text(scattering.ions()));
    values.put("anisotropic", text(scattering.vibration() == Vibration.ANISOTROPIC));
    values.put("monochromator", text(lines.polarization().monochromatorTwoTheta()));
    values.put("step", text(method.step()));
    values.put("fwhm", text(method.fwhm()));
    values.put("crystallite_size", text(method.crystalliteSizeNanometres()));
    values.put("texture", TextureText.of(method.texture()));
    values.put("charts", text(charts));
    return values;
  }

  private static String text(Object value) {
    return value.toString();
  }
}
