package org.xrdlens.preprocess;

/**
 * One step of a {@link Preprocessing}: works on the covered part of the grid, in place. A step is a
 * record of its parameters, so that it can be written into a model and read back.
 */
public sealed interface PreprocessingStep
    permits SnipBackground, NoiseFloor, SquareRoot, SavitzkyGolay, UnitMaximum, UnitRange {

  /**
   * Changes intensities in place.
   *
   * @param y intensities at equidistant angles, at least two, all finite
   * @param stepDegrees distance of neighbouring angles 2θ in degrees
   */
  void apply(double[] y, double stepDegrees);
}
