package org.xrdlens.image;

import java.util.OptionalDouble;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * How the pattern of a row was measured.
 *
 * @param radiation its radiation
 * @param countingTimeSeconds the counting time of a step in seconds, where it is known
 * @param unit what its intensities are numbers of
 */
public record PatternRow(
    Radiation radiation, OptionalDouble countingTimeSeconds, IntensityUnit unit) {}
