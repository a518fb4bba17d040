package org.xrdlens.crystal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of X-ray scattering factors of International Tables for Crystallography C (1992), table
 * 6.1.1.4: neutral atoms from H to Cf and 112 ions. An ion gets its own factor where the table has
 * it, else that of its neutral atom. Deuterium scatters like hydrogen.
 */
public final class ScatteringFactors {
  private static final Pattern SYMBOL = Pattern.compile("([A-Za-z]{1,2})(?:(\\d*)([+-])(\\d*))?");

  private static final class It92 {
    private static final ScatteringFactors TABLE = read();
  }

  private final Map<String, ScatteringFactor> bySymbol;

  private ScatteringFactors(Map<String, ScatteringFactor> bySymbol) {
    this.bySymbol = bySymbol;
  }

  /** The table that comes with the program; read on the first call. */
  public static ScatteringFactors it92() {
    return It92.TABLE;
  }

  private static ScatteringFactors read() {
    Map<String, ScatteringFactor> map = new LinkedHashMap<>();
    for (String line : BundledText.lines("scattering-factors-it92.csv")) {
      String[] cells = line.split(",", -1);
      double[] coefficients = new double[9];
      for (int i = 0; i < 9; i++) {
        coefficients[i] = Double.parseDouble(cells[i + 1]);
      }
      map.put(cells[0], new ScatteringFactor(cells[0], coefficients));
    }
    return new ScatteringFactors(map);
  }

  /**
   * The factor of an element or ion.
   *
   * @param symbol for instance {@code I}, {@code Pb2+}, {@code O2-}, {@code Cs+1}
   * @return empty if the table has no such element
   */
  public Optional<ScatteringFactor> find(String symbol) {
    Matcher parts = SYMBOL.matcher(symbol.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String element = element(parts.group(1));
    if (parts.group(3) != null) {
      String charge = parts.group(2) + parts.group(4);
      String ion = element + (charge.isEmpty() ? "1" : charge) + parts.group(3);
      if (bySymbol.containsKey(ion)) {
        return Optional.of(bySymbol.get(ion));
      }
    }
    return Optional.ofNullable(bySymbol.get(element));
  }

  /**
   * The factor of the neutral atom of an element or ion, for instance of Pb for {@code Pb2+}.
   *
   * @return empty if the table has no such element
   */
  public Optional<ScatteringFactor> findNeutral(String symbol) {
    Matcher parts = SYMBOL.matcher(symbol.strip());
    return parts.matches()
        ? Optional.ofNullable(bySymbol.get(element(parts.group(1))))
        : Optional.empty();
  }

  private static String element(String letters) {
    String name =
        letters.substring(0, 1).toUpperCase(Locale.ROOT)
            + letters.substring(1).toLowerCase(Locale.ROOT);
    return name.equals("D") ? "H" : name;
  }
}
