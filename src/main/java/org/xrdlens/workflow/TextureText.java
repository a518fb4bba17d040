package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.simulate.MarchDollase;
import org.xrdlens.simulate.Texture;
import org.xrdlens.simulate.TextureComponent;

/**
 * A texture as users write it: the planes that lie flat on the substrate and the March coefficient,
 * such as {@code 0 0 1, 0.3}, and behind them the share of the film that is oriented so where it is
 * not all of it. Several are parted by semicolons: {@code 1 0 0, 0.2, 0.6; 1 1 0, 0.3, 0.2}.
 */
public final class TextureText {
  private static final String INDEX = "(-?\\d{1,3})";
  private static final String NUMBER = "(\\d*\\.?\\d+(?:[eE]-?\\d{1,3})?)";
  private static final Pattern COMPONENT =
      Pattern.compile(
          "\\(?%1$s\\s+%1$s\\s+%1$s\\)?\\s*,\\s*%2$s(?:\\s*,\\s*%2$s)?".formatted(INDEX, NUMBER));

  private TextureText() {}

  /**
   * Reads it.
   *
   * @return random orientations for a blank text
   * @throws IllegalArgumentException if it is written otherwise or cannot be
   */
  public static Texture parse(String text) {
    if (text.isBlank()) {
      return Texture.RANDOM;
    }
    List<TextureComponent> components = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      components.add(component(part.strip()));
    }
    return new Texture(components);
  }

  private static TextureComponent component(String text) {
    Matcher matcher = COMPONENT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A texture is written as the planes parallel to the substrate and the March coefficient,"
              + " such as \"0 0 1, 0.3\", but is \""
              + text
              + "\".");
    }
    MillerIndex axis =
        new MillerIndex(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
    double share = matcher.group(5) == null ? 1 : Double.parseDouble(matcher.group(5));
    return new TextureComponent(
        axis, new MarchDollase(Double.parseDouble(matcher.group(4))), share);
  }

  /** What {@link #parse} reads to the same; for densities after March and Dollase. */
  static String of(Texture texture) {
    return texture.components().stream().map(TextureText::of).collect(Collectors.joining("; "));
  }

  private static String of(TextureComponent component) {
    String density =
        component.density() instanceof MarchDollase march
            ? String.valueOf(march.coefficient())
            : component.density().toString();
    return component.axis()
        + ", "
        + density
        + (component.fraction() == 1 ? "" : ", " + component.fraction());
  }
}
