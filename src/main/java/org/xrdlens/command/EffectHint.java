package org.xrdlens.command;

import java.util.Map;
import org.xrdlens.augment.Effect;

/** What an effect of augmentation is, in a sentence for the person at the diffractometer. */
final class EffectHint {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry(
              "BackgroundChange",
              "The background becomes higher or lower, as with another substrate or more air in the"
                  + " beam; counts keep their noise."),
          Map.entry(
              "BiaxialStrain",
              "The substrate stretches or squeezes the film in its plane; lines move together, or by"
                  + " their tilt at grazing incidence."),
          Map.entry(
              "BlockElimination", "Blocks of the pattern are set to nothing, as in the paper."),
          Map.entry(
              "BlockScaling",
              "Narrow blocks of the pattern are multiplied by random factors: the paper's stand-in for"
                  + " texture."),
          Map.entry(
              "Broadening",
              "Lines become wider (in ° of 2θ), as with smaller crystallites or wider slits."),
          Map.entry(
              "CellStrain",
              "The cell is stretched or compressed, each independent edge by its own share; lines move"
                  + " by Bragg's law, more at high angles."),
          Map.entry(
              "CountingStatistics",
              "The counting time is shorter: fewer counts at the strongest point, so more noise."),
          Map.entry(
              "Crystallites",
              "Size (nm) and microstrain of the crystallites and the instrument's resolution, which"
                  + " make the width of the lines."),
          Map.entry(
              "FibreTexture",
              "Crystallites lie with one plane along the surface (March-Dollase): lines of that plane"
                  + " grow, others shrink."),
          Map.entry(
              "GrazingScan",
              "Measured at grazing incidence (°) instead of θ-2θ: tilted planes reflect, texture shows"
                  + " otherwise, lines are wider."),
          Map.entry("GridShift", "The whole pattern moves by some points, as in the paper."),
          Map.entry(
              "LatticeStrain",
              "All lattice spacings grow or shrink by one share; lines move by Bragg's law."),
          Map.entry(
              "LongerStep",
              "The scan has a longer step (°): neighbouring points are taken together."),
          Map.entry(
              "Misalignment",
              "Zero error (°) and height error of the sample (mm) of the diffractometer; lines move,"
                  + " most at low angles."),
          Map.entry(
              "Overspill",
              "At low angles the beam is longer than the sample, so lines there are weaker."),
          Map.entry(
              "PeakScaling",
              "Texture on a measured pattern: the peaks found in it grow or shrink; orders of one"
                  + " plane go together."),
          Map.entry(
              "ReflectionScatter",
              "Each line's intensity varies a little, as with few large grains."),
          Map.entry("ScanWindow", "Now and then only a part of the range was scanned."),
          Map.entry(
              "SecondaryPhase",
              "A precursor such as PbI2 or the substrate's coating lies beside the film."),
          Map.entry(
              "SmoothBackground",
              "Constant background, air scatter at low angles and the hump of a glass substrate."),
          Map.entry("Spikes", "Single points far too high: cosmic rays, sparks, hot pixels."),
          Map.entry(
              "SteppedScan",
              "The scan has a longer step (°) and the detector stands still at each: what lies"
                  + " between is not seen."),
          Map.entry("StrayPeaks", "Peaks of a holder or dust at random angles."),
          Map.entry(
              "Substrate",
              "A crystalline layer under the film, such as FTO or ITO on glass, with its lines; nm is"
                  + " its thickness."),
          Map.entry(
              "Thickness",
              "The film is thin (nm): lines at high angles lose against those at low ones, and what"
                  + " lies below shines through."));

  private EffectHint() {}

  /** The sentence; for an effect without one its title. */
  static String of(Effect effect) {
    return SENTENCES.getOrDefault(effect.getClass().getSimpleName(), effect.title() + ".")
        + " 100 % is as in the recipe, 0 % nothing.";
  }
}
