package org.xrdlens.augment;

import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.Texture;

/**
 * A crystalline layer between the film and the glass.
 *
 * @param lines its lines as a powder
 * @param thicknessNanometres its thickness in nm
 * @param texture its orientation
 * @param sizeNanometres its crystallite size in nm
 */
record LayerBelow(
    DiffractionLines lines, double thicknessNanometres, Texture texture, double sizeNanometres) {}
