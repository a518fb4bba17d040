package org.xrdlens.crystal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The anomalous dispersion of an element, which adds to its scattering factor: f + f' + i f''. It
 * is taken at the mean wavelength of an anode's Kα doublet and doesn't depend on the angle.
 *
 * <p>Up to uranium the values are those of Cromer and Liberman, J. Chem. Phys. 53, 1891 (1970), doi
 * 10.1063/1.1674266, with the relativistic correction of Kissel and Pratt, Acta Cryst. A46, 170
 * (1990), doi 10.1107/S0108767389010718, which is smaller than the one of 1970: the tables without
 * it have f' of iodine at copper lower by 0.28, of lead by 0.87 electrons. Beyond uranium they are
 * those of Kissel, Radiat. Phys. Chem. 59, 185 (2000), doi 10.1016/S0969-806X(00)00290-5. Hydrogen
 * and helium have none. Atoms count as isolated: near an absorption edge (Eu to Ho at copper) a
 * solid may differ by electrons.
 *
 * @param real f' in electrons
 * @param imaginary f'' in electrons
 */
record AnomalousDispersion(double real, double imaginary) {
  /** No dispersion. */
  static final AnomalousDispersion NONE = new AnomalousDispersion(0, 0);

  private static final class Table {
    private static final Map<String, Map<Anode, AnomalousDispersion>> BY_ELEMENT = read();
  }

  /**
   * The dispersion of an element.
   *
   * @param element symbol without charge, one that {@link ScatteringFactors#it92()} knows
   */
  static AnomalousDispersion of(String element, Anode anode) {
    return Table.BY_ELEMENT.get(element).get(anode);
  }

  private static Map<String, Map<Anode, AnomalousDispersion>> read() {
    Map<String, Map<Anode, AnomalousDispersion>> map = new HashMap<>();
    for (String line : BundledText.lines("anomalous-dispersion.csv")) {
      String[] cells = line.split(",", -1);
      Map<Anode, AnomalousDispersion> anodes = new EnumMap<>(Anode.class);
      int column = 1;
      for (Anode anode : Anode.values()) {
        double real = Double.parseDouble(cells[column++]);
        double imaginary = Double.parseDouble(cells[column++]);
        anodes.put(anode, new AnomalousDispersion(real, imaginary));
      }
      map.put(cells[0], anodes);
    }
    return map;
  }
}
