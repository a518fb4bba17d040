package org.xrdlens.augment;

import java.util.List;
import java.util.random.RandomGenerator;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.MarchDollase;
import org.xrdlens.simulate.Texture;

/**
 * A crystalline layer under the film, mostly a conducting oxide on glass. Its lines are as strong
 * as its thickness makes them and as the film above lets through, so a film of unlimited thickness
 * (see {@link Thickness}) hides it. The halo of the glass is part of {@link SmoothBackground}.
 *
 * @param probability how often there is such a layer
 * @param phases names of the structures it may be of, for instance {@code SnO2 (FTO)}; those that
 *     the simulator does not have are passed over
 * @param nanometres range of its thickness in nm; 100 to 600 for coated glass
 * @param sizeNanometres range of its crystallite size in nm, drawn logarithmically
 * @param coefficient range of its March coefficient, drawn logarithmically
 */
public record Substrate(
    double probability,
    List<String> phases,
    Range nanometres,
    Range sizeNanometres,
    Range coefficient)
    implements FilmEffect {
  private static final int AXES = 4;

  /** Copies the list; refuses what is no probability. */
  public Substrate {
    Probability.check("substrate", probability);
    phases = List.copyOf(phases);
  }

  @Override
  public String title() {
    return "Substrate";
  }

  @Override
  public Substrate scaled(double strength) {
    return new Substrate(
        Strength.probability(probability, strength),
        phases,
        nanometres,
        sizeNanometres,
        coefficient);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    List<DiffractionLines> known =
        film.available().stream().filter(phase -> phases.contains(phase.name())).toList();
    if (random.nextDouble() >= probability || known.isEmpty()) {
      return;
    }
    DiffractionLines phase = known.get(random.nextInt(known.size()));
    double thickness = nanometres.uniform(random);
    double size = Math.min(thickness, sizeNanometres.logUniform(random));
    film.drew(this, phase.name() + " nm", thickness);
    List<MillerIndex> axes = GrowthAxes.of(phase, AXES);
    MillerIndex axis = axes.get(random.nextInt(axes.size()));
    MarchDollase march = new MarchDollase(coefficient.logUniform(random));
    film.add(new LayerBelow(phase, thickness, Texture.of(axis, march, 1), size));
  }
}
