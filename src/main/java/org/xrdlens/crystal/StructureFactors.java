package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Structure factors F(hkl) = Σ o f(s) exp(-B s²) exp(2πi h·x) over the atoms of the cell, with s =
 * sin θ/λ = 1/(2d), without anomalous dispersion. Phases come from tables of exp(2πi n x) for each
 * atom and axis, so a reflection costs two complex products an atom; atoms of one species and
 * isotropic displacement share f, those with a tensor are damped one by one.
 */
public final class StructureFactors {
  private record Species(ScatteringFactor factor, double b) {}

  private final UnitCell cell;
  private final int[] limits;
  private final List<Species> species = new ArrayList<>();
  private final int[] speciesOfAtom;
  private final double[] occupancies;
  private final List<Optional<DisplacementTensor>> tensors;

  /** Cosines and sines by atom and axis: [axis][atom * (limit + 1) + n] for n from 0. */
  private final double[][] cosines = new double[3][];

  private final double[][] sines = new double[3][];

  /**
   * @param limits largest |h|, |k|, |l| that will be asked for
   */
  StructureFactors(CrystalStructure structure, ScatteringModel scattering, int[] limits) {
    this.cell = structure.cell();
    this.limits = limits.clone();
    List<AtomSite> atoms = structure.atomsInCell();
    this.speciesOfAtom = new int[atoms.size()];
    this.occupancies = atoms.stream().mapToDouble(AtomSite::occupancy).toArray();
    this.tensors = atoms.stream().map(scattering::tensor).toList();
    Map<Species, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      AtomSite atom = atoms.get(i);
      ScatteringFactor factor = scattering.factor(atom);
      Species kind = new Species(factor, scattering.b(atom, cell));
      speciesOfAtom[i] = known.computeIfAbsent(kind, k -> known.size());
    }
    species.addAll(known.keySet());
    for (int axis = 0; axis < 3; axis++) {
      fillTables(atoms, axis);
    }
  }

  private void fillTables(List<AtomSite> atoms, int axis) {
    int width = limits[axis] + 1;
    cosines[axis] = new double[atoms.size() * width];
    sines[axis] = new double[atoms.size() * width];
    for (int i = 0; i < atoms.size(); i++) {
      double phase = 2 * Math.PI * atoms.get(i).position()[axis];
      for (int n = 0; n < width; n++) {
        cosines[axis][i * width + n] = Math.cos(n * phase);
        sines[axis][i * width + n] = Math.sin(n * phase);
      }
    }
  }

  /** |F|² in electrons² per cell. */
  double squared(MillerIndex hkl) {
    double d = cell.spacing(hkl);
    double sSquared = 1 / (4 * d * d);
    double[] f = new double[species.size()];
    for (int i = 0; i < f.length; i++) {
      Species kind = species.get(i);
      f[i] = kind.factor().at(sSquared) * Math.exp(-kind.b() * sSquared);
    }
    double real = 0;
    double imaginary = 0;
    int h = Math.abs(hkl.h());
    int k = Math.abs(hkl.k());
    int l = Math.abs(hkl.l());
    for (int i = 0; i < speciesOfAtom.length; i++) {
      int atH = i * (limits[0] + 1) + h;
      int atK = i * (limits[1] + 1) + k;
      int atL = i * (limits[2] + 1) + l;
      double sinH = hkl.h() < 0 ? -sines[0][atH] : sines[0][atH];
      double sinK = hkl.k() < 0 ? -sines[1][atK] : sines[1][atK];
      double sinL = hkl.l() < 0 ? -sines[2][atL] : sines[2][atL];
      double cosHk = cosines[0][atH] * cosines[1][atK] - sinH * sinK;
      double sinHk = sinH * cosines[1][atK] + cosines[0][atH] * sinK;
      double weight = occupancies[i] * f[speciesOfAtom[i]];
      if (tensors.get(i).isPresent()) {
        weight *= tensors.get(i).get().damping(hkl);
      }
      real += weight * (cosHk * cosines[2][atL] - sinHk * sinL);
      imaginary += weight * (sinHk * cosines[2][atL] + cosHk * sinL);
    }
    return real * real + imaginary * imaginary;
  }
}
