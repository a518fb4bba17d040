package org.xrdlens.crystal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of numbers of another program, read from the shared files. */
public final class ReferenceTable {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  private ReferenceTable(List<String> lines) {
    header = List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      rows.add(List.of(line.split(",", header.size())));
    }
  }

  /** The table {@code cif/reference/NAME.csv}; skips the test where it is absent. */
  public static ReferenceTable of(String name) throws IOException {
    Path file = SharedCifs.path("cif/reference/" + name + ".csv");
    return new ReferenceTable(Files.readAllLines(file));
  }

  /** The first structure of {@code cif/NAME.cif}. */
  public static CrystalStructure structure(String name) throws IOException {
    return CifStructures.read(SharedCifs.path("cif/" + name + ".cif")).get(0);
  }

  /** How many rows there are. */
  public int size() {
    return rows.size();
  }

  /** A number of a row. */
  public double number(int row, String column) {
    return Double.parseDouble(text(row, column));
  }

  /** A cell of a row; the last column takes the rest of the line. */
  public String text(int row, String column) {
    return rows.get(row).get(header.indexOf(column));
  }

  /** The columns h, k, l of a row. */
  public MillerIndex hkl(int row) {
    return new MillerIndex((int) number(row, "h"), (int) number(row, "k"), (int) number(row, "l"));
  }
}
