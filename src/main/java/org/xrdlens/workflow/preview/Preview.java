package org.xrdlens.workflow.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A pattern before and after its effects.
 *
 * @param before without any effect; empty if the file cannot be read
 * @param after the copy; empty if it cannot be drawn
 * @param places the places of the recipe's effects that act on this source
 * @param drawn what each effect drew, for people, by the effect's place
 * @param refusal a sentence why there is no copy; empty if there is one
 */
public record Preview(
    Optional<DiffractionPattern> before,
    Optional<DiffractionPattern> after,
    List<Integer> places,
    Map<Integer, String> drawn,
    String refusal) {

  /** Copies. */
  public Preview {
    places = List.copyOf(places);
    drawn = Map.copyOf(drawn);
  }
}
