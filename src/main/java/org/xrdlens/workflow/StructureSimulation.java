package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.crystal.Reflection;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.GoniometerShift;
import org.xrdlens.simulate.LorentzPolarization;
import org.xrdlens.simulate.PatternRenderer;
import org.xrdlens.simulate.PowderLine;
import org.xrdlens.simulate.PowderLineSettings;
import org.xrdlens.simulate.PowderLines;

/**
 * Computes the reflections of structures and draws their patterns, both from the same lines. The
 * same structure gives the same result on any thread.
 *
 * @param method how
 */
record StructureSimulation(SimulationMethod method) {
  /** Lines this far beyond the range still have tails in it, in degrees 2θ. */
  private static final double MARGIN = 5;

  private static final double STRONGEST = 100;

  /**
   * Simulates a structure.
   *
   * @param file what it is called in the results
   * @throws IllegalArgumentException with a full sentence if it has more planes than can be
   *     computed, or none that reflects in the range
   */
  SimulatedStructure of(String file, CrystalStructure structure) {
    PowderLineSettings settings = method.lines();
    double range = settings.maxTwoThetaDegrees();
    List<PowderLine> lines = lines(structure, range);
    if (lines.stream().noneMatch(line -> line.intensity() > 0)) {
      throw new IllegalArgumentException(
          "No planes of %s reflect %s below 2θ = %s°."
              .formatted(structure.name(), settings.radiation(), range));
    }
    List<PowderLine> drawn = lines(structure, Math.min(180, range + MARGIN));
    return new SimulatedStructure(
        file,
        structure,
        lines,
        SimulationRecord.of(structure, method).addTo(pattern(file, structure, drawn)));
  }

  private List<PowderLine> lines(CrystalStructure structure, double maxTwoTheta) {
    PowderLineSettings asked = method.lines();
    PowderLineSettings settings =
        new PowderLineSettings(
            asked.radiation(),
            maxTwoTheta,
            asked.scattering(),
            asked.polarization(),
            asked.compatibility());
    List<PowderLine> powder = PowderLines.of(structure, settings);
    return method.texture().components().isEmpty() ? powder : textured(powder, structure);
  }

  private List<PowderLine> textured(List<PowderLine> powder, CrystalStructure structure) {
    double[] intensities = method.texture().factors(diffractionLines(structure, powder));
    for (int i = 0; i < intensities.length; i++) {
      intensities[i] *= powder.get(i).intensity();
    }
    double scale = STRONGEST / Arrays.stream(intensities).max().orElse(1);
    return IntStream.range(0, intensities.length)
        .mapToObj(i -> powder.get(i).withIntensity(scale * intensities[i]))
        .toList();
  }

  /** Lines with all their planes, over which a texture is averaged, that draw as listed. */
  private DiffractionLines diffractionLines(CrystalStructure structure, List<PowderLine> lines) {
    LorentzPolarization polarization = method.lines().polarization();
    List<Reflection> families = new ArrayList<>();
    for (PowderLine line : lines) {
      List<MillerIndex> planes = structure.spaceGroup().equivalents(line.hkl());
      double square = line.intensity() / (planes.size() * polarization.at(line.twoThetaDegrees()));
      families.add(new Reflection(planes, line.spacingAngstrom(), square));
    }
    return DiffractionLines.of(structure, families);
  }

  private DiffractionPattern pattern(
      String file, CrystalStructure structure, List<PowderLine> lines) {
    PatternRenderer renderer =
        new PatternRenderer(
            method.grid(),
            method.lines().radiation(),
            method.profile(),
            method.lines().polarization(),
            GoniometerShift.NONE);
    double[] intensity = renderer.render(diffractionLines(structure, lines));
    double greatest = Arrays.stream(intensity).max().orElse(0);
    for (int i = 0; i < intensity.length && greatest > 0; i++) {
      intensity[i] *= STRONGEST / greatest;
    }
    return DiffractionPattern.of(
        file, renderer.grid().toArray(), intensity, method.lines().radiation());
  }
}
