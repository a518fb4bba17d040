package org.xrdlens.augment;

import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.Texture;

/**
 * A phase in the film beside the one that names it.
 *
 * @param lines its lines as a powder
 * @param share highest point of its pattern relative to the film's
 * @param texture its own orientation
 * @param relativeSize its crystallite size relative to the film's
 */
record PhaseBeside(DiffractionLines lines, double share, Texture texture, double relativeSize) {}
