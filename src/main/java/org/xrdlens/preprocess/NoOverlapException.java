package org.xrdlens.preprocess;

import java.util.Locale;
import org.xrdlens.pattern.TwoThetaGrid;

/** A pattern covers nothing of the range that a model looks at. */
public final class NoOverlapException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoOverlapException(String name, double first, double last, TwoThetaGrid grid) {
    super(
        String.format(
            Locale.ROOT,
            "The pattern %s covers %.2f° to %.2f° 2θ (at the model's wavelength), which does not"
                + " overlap the model's range of %.2f° to %.2f°.",
            name,
            first,
            last,
            grid.first(),
            grid.last()));
  }
}
