package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.crystal.UnitCell;

/**
 * A cell unlike the published one: another composition, temperature or stress. Edges change by a
 * common and by an own strain; edges that symmetry makes equal stay equal, and angles stay. A
 * virtual crystal in the sense of Schopmans et al., Digital Discovery 2:1414 (2023), doi
 * 10.1039/D3DD00071K.
 *
 * @param isotropic range of the strain common to all edges; 0.01 is one per cent
 * @param perAxis range of the strain that each independent edge has in addition
 */
public record CellStrain(Range isotropic, Range perAxis) implements FilmEffect {
  @Override
  public String title() {
    return "Cell strain";
  }

  @Override
  public CellStrain scaled(double strength) {
    return new CellStrain(isotropic.times(strength), perAxis.times(strength));
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    UnitCell cell = film.lines().cell();
    double common = isotropic.uniform(random);
    film.drew(this, "strain", common);
    UnitCell strained =
        cell.strained(
            common + perAxis.uniform(random),
            common + perAxis.uniform(random),
            common + perAxis.uniform(random));
    film.replaceLines(film.lines().withCell(film.lines().spaceGroup().symmetrized(strained)));
  }
}
