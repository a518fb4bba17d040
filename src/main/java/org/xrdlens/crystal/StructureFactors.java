package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Structure factors F(hkl) = Σ o (f(s) + f' + i f'') exp(-B s²) exp(2πi h·x) over the atoms of the
 * cell, with s = sin θ/λ = 1/(2d). Phases come from tables of exp(2πi n x) for each axis and atom,
 * so a reflection costs two complex products an atom, see {@link CellAtoms} for which; atoms of one
 * species, that is of one scattering factor and isotropic B, stand together and share f, those with
 * a tensor are damped one by one. By anomalous dispersion hkl and its Friedel partner differ; a
 * powder line holds both, so their mean is given: with F₀ the sum over f + f' and F₁ the one over
 * f'', it is |F₀|² + |F₁|².
 */
final class StructureFactors {
  private record Species(ScatteringFactor factor, AnomalousDispersion dispersion, double b) {}

  private final boolean centric;
  private final Species[] species;

  /** Where the atoms of each species begin, and where the last ones end. */
  private final int[] starts;

  private final double[] weights;
  private final List<Optional<DisplacementTensor>> tensors;
  private final boolean anisotropic;

  /** Cosines and sines by axis, index and atom: [axis][n * atoms + atom] for n from 0. */
  private final double[][] cosines = new double[3][];

  private final double[][] sines = new double[3][];

  /**
   * @param limits largest |h|, |k|, |l| that will be asked for
   */
  StructureFactors(CrystalStructure structure, ScatteringModel scattering, int[] limits) {
    CellAtoms cellAtoms = CellAtoms.of(structure);
    Map<Species, List<CellAtoms.Share>> bySpecies = new LinkedHashMap<>();
    for (CellAtoms.Share atom : cellAtoms.atoms()) {
      AtomSite site = atom.site();
      Species kind =
          new Species(
              scattering.factor(site),
              scattering.dispersion(site),
              scattering.b(site, structure.cell()));
      bySpecies.computeIfAbsent(kind, k -> new ArrayList<>()).add(atom);
    }
    centric = cellAtoms.centric();
    species = bySpecies.keySet().toArray(Species[]::new);
    starts = new int[species.length + 1];
    List<CellAtoms.Share> atoms = new ArrayList<>();
    for (int i = 0; i < species.length; i++) {
      atoms.addAll(bySpecies.get(species[i]));
      starts[i + 1] = atoms.size();
    }
    weights = atoms.stream().mapToDouble(a -> a.count() * a.site().occupancy()).toArray();
    tensors = atoms.stream().map(a -> scattering.tensor(a.site())).toList();
    anisotropic = tensors.stream().anyMatch(Optional::isPresent);
    fillTables(0, atoms.stream().mapToDouble(CellAtoms.Share::x).toArray(), limits[0]);
    fillTables(1, atoms.stream().mapToDouble(CellAtoms.Share::y).toArray(), limits[1]);
    fillTables(2, atoms.stream().mapToDouble(CellAtoms.Share::z).toArray(), limits[2]);
  }

  private void fillTables(int axis, double[] positions, int limit) {
    int count = positions.length;
    double[] cosine = new double[count * (limit + 1)];
    double[] sine = new double[count * (limit + 1)];
    for (int i = 0; i < count; i++) {
      double turns = positions[i];
      for (int n = 0; n <= limit; n++) {
        double phase = 2 * Math.PI * (n * turns - Math.rint(n * turns));
        cosine[n * count + i] = Math.cos(phase);
        sine[n * count + i] = Math.sin(phase);
      }
    }
    cosines[axis] = cosine;
    sines[axis] = sine;
  }

  /**
   * |F|² in electrons² per cell, with anomalous dispersion the mean of hkl and -h-k-l.
   *
   * @param sSquared (sin θ/λ)² in Å⁻²
   */
  double squared(int h, int k, int l, double sSquared) {
    double[] damped = anisotropic ? damped(h, k, l) : weights;
    double real = 0;
    double imaginary = 0;
    double absorbedReal = 0;
    double absorbedImaginary = 0;
    for (int i = 0; i < species.length; i++) {
      Species kind = species[i];
      double damping = kind.b == 0 ? 1 : Math.exp(-kind.b * sSquared);
      double f = damping * (kind.factor.at(sSquared) + kind.dispersion.real());
      double absorbed = damping * kind.dispersion.imaginary();
      double cosineSum = cosineSum(h, k, l, damped, i);
      double sineSum = centric ? 0 : sineSum(h, k, l, damped, i);
      real += f * cosineSum;
      imaginary += f * sineSum;
      absorbedReal += absorbed * cosineSum;
      absorbedImaginary += absorbed * sineSum;
    }
    return real * real
        + imaginary * imaginary
        + absorbedReal * absorbedReal
        + absorbedImaginary * absorbedImaginary;
  }

  /** Σ o cos 2π(hx + ky + lz) over the atoms of a species. */
  private double cosineSum(int h, int k, int l, double[] weight, int kind) {
    int count = weights.length;
    int atH = Math.abs(h) * count;
    int atK = Math.abs(k) * count;
    int atL = Math.abs(l) * count;
    double signHk = (h ^ k) < 0 ? -1 : 1;
    double signHl = (h ^ l) < 0 ? -1 : 1;
    double signKl = (k ^ l) < 0 ? -1 : 1;
    double[] cosH = cosines[0];
    double[] cosK = cosines[1];
    double[] cosL = cosines[2];
    double[] sinH = sines[0];
    double[] sinK = sines[1];
    double[] sinL = sines[2];
    double sum = 0;
    for (int i = starts[kind]; i < starts[kind + 1]; i++) {
      double cosHk = cosH[atH + i] * cosK[atK + i] - signHk * sinH[atH + i] * sinK[atK + i];
      double sinHkSinL =
          (signHl * sinH[atH + i] * cosK[atK + i] + signKl * cosH[atH + i] * sinK[atK + i])
              * sinL[atL + i];
      sum += weight[i] * (cosHk * cosL[atL + i] - sinHkSinL);
    }
    return sum;
  }

  /** Σ o sin 2π(hx + ky + lz) over the atoms of a species. */
  private double sineSum(int h, int k, int l, double[] weight, int kind) {
    int count = weights.length;
    int atH = Math.abs(h) * count;
    int atK = Math.abs(k) * count;
    int atL = Math.abs(l) * count;
    double signH = h < 0 ? -1 : 1;
    double signK = k < 0 ? -1 : 1;
    double signL = l < 0 ? -1 : 1;
    double[] cosH = cosines[0];
    double[] cosK = cosines[1];
    double[] cosL = cosines[2];
    double[] sinH = sines[0];
    double[] sinK = sines[1];
    double[] sinL = sines[2];
    double sum = 0;
    for (int i = starts[kind]; i < starts[kind + 1]; i++) {
      double sineH = signH * sinH[atH + i];
      double sineK = signK * sinK[atK + i];
      double cosHk = cosH[atH + i] * cosK[atK + i] - sineH * sineK;
      double sinHk = sineH * cosK[atK + i] + cosH[atH + i] * sineK;
      sum += weight[i] * (sinHk * cosL[atL + i] + cosHk * signL * sinL[atL + i]);
    }
    return sum;
  }

  /** The weights with the vibrations of atoms that have a tensor. */
  private double[] damped(int h, int k, int l) {
    MillerIndex hkl = new MillerIndex(h, k, l);
    double[] damped = weights.clone();
    for (int i = 0; i < damped.length; i++) {
      if (tensors.get(i).isPresent()) {
        damped[i] *= tensors.get(i).get().damping(hkl);
      }
    }
    return damped;
  }
}
