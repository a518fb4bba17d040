package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.xrdlens.cif.CifException;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.AirScatter;
import org.xrdlens.simulate.AmorphousHump;
import org.xrdlens.simulate.CountingNoise;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.GoniometerShift;
import org.xrdlens.simulate.LorentzPolarization;
import org.xrdlens.simulate.MarchDollase;
import org.xrdlens.simulate.PatternRenderer;
import org.xrdlens.simulate.PeakProfile;
import org.xrdlens.simulate.Texture;

/**
 * Makes the sample films that the project ships, with their truth: seeded simulations with texture,
 * background and counting noise. The shipped files are this class' output, to the byte.
 */
final class SampleFilms {
  /** Zincite, which no shipped model knows: Kisi and Elcombe, Acta Cryst. C45:1867 (1989). */
  private static final String ZINCITE =
      """
      data_ZnO
      _chemical_name_common 'ZnO'
      _space_group_name_H-M_alt 'P 63 m c'
      _space_group_IT_number 186
      _cell_length_a 3.2501
      _cell_length_b 3.2501
      _cell_length_c 5.2071
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 120
      loop_
      _space_group_symop_operation_xyz
      x,y,z
      -y,x-y,z
      -x+y,-x,z
      -x,-y,z+1/2
      y,-x+y,z+1/2
      x-y,x,z+1/2
      -y,-x,z
      -x+y,y,z
      x,x-y,z
      y,x,z+1/2
      x-y,-y,z+1/2
      -x,-x+y,z+1/2
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      _atom_site_B_iso_or_equiv
      Zn1 Zn 0.333333 0.666667 0 0.6
      O1 O 0.333333 0.666667 0.3821 0.6
      """;

  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> truth = new ArrayList<>();

  private SampleFilms() {
    truth.add("file,space_group,dimensionality,what");
  }

  /** File names and contents, {@code truth.csv} last. */
  static Map<String, String> all() throws CifException {
    SampleFilms films = new SampleFilms();
    films.add(
        "CsPbBr3 film.xy", "CsPbBr3", "3D", film(1).textured(1, 0, 0, 0.5), "textured along 100");
    films.add("FAPbI3 on glass.xy", "FAPbI3", "3D", film(2).glass(0.25), "halo of glass");
    films.add(
        "MAPbI3 tetragonal.xy",
        "MAPbI3",
        "3D",
        film(3).of("I4/mcm").textured(1, 1, 0, 0.6),
        "textured along 110");
    films.add(
        "MAPbI3 strong texture.xy",
        "MAPbI3",
        "3D",
        film(4).of("I4/mcm").textured(1, 1, 0, 0.25),
        "nearly only 110 and 220");
    films.add("Cs2AgBiBr6.xy", "Cs2AgBiBr6", "3D", film(5).of("Fm-3m"), "weak texture");
    films.add(
        "Cs3Bi2Br9 layered.xy",
        "Cs3Bi2Br9",
        "2D",
        film(6).of("P-3m1").textured(0, 0, 1, 0.6),
        "textured along 001");
    films.add(
        "Cs3Sb2Br9 few counts.xy",
        "Cs3Sb2Br9",
        "2D",
        film(7).of("P-3m1").counts(300),
        "300 counts at the strongest line");
    films.add(
        "Cs3Bi2I9 dimers.xy",
        "Cs3Bi2I9",
        "0D",
        film(8).of("P63/mmc").textured(0, 0, 1, 0.5),
        "textured along 001");
    films.add(
        "MA3Bi2I9 coarse.xy",
        "MA3Bi2I9",
        "0D",
        film(9).of("P63/mmc").step(0.16),
        "a fast scan in steps of 0.16 degrees");
    films.add(
        "Rb3Bi2I9 monoclinic.txt",
        "Rb3Bi2I9",
        "2D",
        film(10).of("Pc").vendorDialect(),
        "text with header, semicolons and decimal commas");
    films.add(
        "MAPbI3 with PbI2.xy",
        "MAPbI3",
        "3D",
        film(11).of("I4/mcm").with("PbI2", 0.6),
        "a mixture: the strongest line of PbI2 has 60 % of the film's");
    films.add(
        "ZnO unknown.xy",
        "ZnO",
        "",
        film(12).of("unknown").textured(0, 0, 1, 0.5),
        "a phase that no shipped model knows, textured along 001 as such films grow");
    films.files.put("truth.csv", String.join("\n", films.truth) + "\n");
    return films.files;
  }

  private static Recipe film(long seed) {
    return new Recipe(seed);
  }

  private void add(String file, String name, String dimensionality, Recipe recipe, String what)
      throws CifException {
    files.put(file, recipe.draw(name));
    String label = recipe.group.equals("unknown") ? "" : recipe.group;
    truth.add(file + "," + label + "," + dimensionality + ",\"" + what + "\"");
  }

  private static CrystalStructure structure(String name, String group) throws CifException {
    if (group.equals("unknown")) {
      return CifStructures.parse(ZINCITE, name).get(0);
    }
    return StructureLibrary.builtIn().stream()
        .filter(s -> s.name().equals(name) && s.classLabel().equals(group))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " in " + group));
  }

  /** One film, step by step. */
  private static final class Recipe {
    private final long seed;
    private String group = "Pm-3m";
    private Texture texture = Texture.RANDOM;
    private double glass = 0.02;
    private double counts = 12000;
    private double step = 0.04;
    private boolean vendorDialect;
    private String secondPhase = "";
    private double secondShare;

    Recipe(long seed) {
      this.seed = seed;
    }

    Recipe of(String spaceGroup) {
      group = spaceGroup;
      return this;
    }

    Recipe textured(int h, int k, int l, double coefficient) {
      texture = Texture.of(new MillerIndex(h, k, l), new MarchDollase(coefficient), 0.95);
      return this;
    }

    Recipe glass(double height) {
      glass = height;
      return this;
    }

    Recipe counts(double atMaximum) {
      counts = atMaximum;
      return this;
    }

    Recipe step(double degrees) {
      step = degrees;
      return this;
    }

    Recipe vendorDialect() {
      vendorDialect = true;
      return this;
    }

    Recipe with(String phase, double share) {
      secondPhase = phase;
      secondShare = share;
      return this;
    }

    String draw(String name) throws CifException {
      SplittableRandom random = new SplittableRandom(seed);
      TwoThetaGrid grid = new TwoThetaGrid(8, step, (int) Math.round(54 / step) + 1);
      PatternRenderer renderer =
          new PatternRenderer(
              grid,
              Radiation.CU_KALPHA_DOUBLET,
              PeakProfile.ofConstantWidth(0.08)
                  .withCrystalliteSize(35 + 40 * random.nextDouble())
                  .withMicrostrain(0.001),
              LorentzPolarization.UNPOLARIZED,
              new GoniometerShift(0.06 * random.nextDouble() - 0.03, 0.1, 240));
      double[] y = renderer.render(lines(structure(name, group)).textured(texture));
      scale(y, 1);
      Stream<CrystalStructure> second =
          SecondaryPhases.builtIn().stream()
              .filter(s -> !secondPhase.isEmpty() && s.name().startsWith(secondPhase));
      second.forEach(
          phase -> {
            double[] other = renderer.render(lines(phase));
            scale(other, secondShare);
            for (int i = 0; i < y.length; i++) {
              y[i] += other[i];
            }
          });
      new AirScatter(0.08).plus(new AmorphousHump(glass, 24, 10)).plus(a -> 0.02).addTo(grid, y);
      return text(grid, CountingNoise.ofGreatestCount(y, counts).counts(y, random));
    }

    private static DiffractionLines lines(CrystalStructure structure) {
      return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 65);
    }

    private static void scale(double[] y, double height) {
      double highest = 0;
      for (double value : y) {
        highest = Math.max(highest, value);
      }
      for (int i = 0; i < y.length; i++) {
        y[i] *= height / highest;
      }
    }

    private String text(TwoThetaGrid grid, double[] counts) {
      StringBuilder text = new StringBuilder();
      if (vendorDialect) {
        text.append("Sample;Rb3Bi2I9 on glass\r\nAnode;Cu\r\nWavelength (A);1,540593\r\n");
        text.append("Time per step (s);0,5\r\n\r\n2Theta (deg);Intensity (counts)\r\n");
      }
      for (int i = 0; i < counts.length; i++) {
        String line =
            String.format(
                Locale.ROOT,
                vendorDialect ? "%.4f;%.0f\r\n" : "%.2f %.0f\n",
                grid.at(i),
                counts[i]);
        text.append(vendorDialect ? line.replace('.', ',') : line);
      }
      return text.toString();
    }
  }
}
