package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The generators that a Hall symbol spells out: lattice, rotations with their axes and
 * translations, and a shift of the origin in twelfths. After Hall, Acta Cryst. A37, 517 (1981), doi
 * 10.1107/S0567739481001228, with the corrections of International Tables B, chapter 1.4. A change
 * of basis other than a shift is not part of the standard settings and is refused.
 */
final class HallSymbol {
  private static final Pattern ROTATION =
      Pattern.compile("(-?)([12346])([xyz'\"*=]?)([abcnuvwd1-5]*)([xyz'\"*=]?)([abcnuvwd]*)");
  private static final Pattern SHIFT =
      Pattern.compile("\\((-?\\d{1,3}) (-?\\d{1,3}) (-?\\d{1,3})\\)$");

  /** Shifts in 24ths that each lattice letter adds to whole lattice vectors. */
  private static final Map<Character, int[][]> LATTICES =
      Map.of(
          'P',
          new int[][] {},
          'A',
          new int[][] {{0, 12, 12}},
          'B',
          new int[][] {{12, 0, 12}},
          'C',
          new int[][] {{12, 12, 0}},
          'I',
          new int[][] {{12, 12, 12}},
          'F',
          new int[][] {{0, 12, 12}, {12, 0, 12}, {12, 12, 0}},
          'R',
          new int[][] {{16, 8, 8}, {8, 16, 16}},
          'H',
          new int[][] {{16, 8, 0}, {8, 16, 0}});

  private static final Map<Character, int[]> TRANSLATIONS =
      Map.of(
          'a', new int[] {12, 0, 0},
          'b', new int[] {0, 12, 0},
          'c', new int[] {0, 0, 12},
          'n', new int[] {12, 12, 12},
          'u', new int[] {6, 0, 0},
          'v', new int[] {0, 6, 0},
          'w', new int[] {0, 0, 6},
          'd', new int[] {6, 6, 6});

  private static final int LONGEST = 100;

  private final String symbol;
  private final List<SymmetryOperation> generators = new ArrayList<>();
  private int previousOrder;
  private char previousAxis = 'z';

  private HallSymbol(String symbol) {
    this.symbol = symbol;
  }

  /**
   * The generators of the group that a Hall symbol names, lattice shifts included.
   *
   * @throws IllegalArgumentException if the text is no Hall symbol, with the text
   */
  static List<SymmetryOperation> generators(String symbol) {
    HallSymbol reading = new HallSymbol(symbol);
    reading.read();
    return List.copyOf(reading.generators);
  }

  private void read() {
    if (symbol.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A Hall symbol has at most %d characters, but here are %d."
              .formatted(LONGEST, symbol.length()));
    }
    String text = symbol.strip().replace('_', ' ').replaceAll("\\s+", " ");
    int[] originShift = new int[3];
    Matcher shift = SHIFT.matcher(text);
    if (shift.find()) {
      for (int i = 0; i < 3; i++) {
        originShift[i] = 2 * Integer.parseInt(shift.group(i + 1));
      }
      text = text.substring(0, shift.start()).strip();
    }
    List<String> words = Pattern.compile(" ").splitAsStream(text).toList();
    readLattice(words.get(0));
    for (int i = 1; i < words.size(); i++) {
      readRotation(words.get(i), i);
    }
    generators.replaceAll(generator -> generator.withOriginShift(originShift));
  }

  private void readLattice(String word) {
    boolean centred = word.startsWith("-");
    String letter = centred ? word.substring(1) : word;
    if (letter.length() != 1 || !LATTICES.containsKey(letter.charAt(0))) {
      throw refusal("\"" + word + "\" is no lattice");
    }
    if (centred) {
      generators.add(SymmetryOperation.IDENTITY.inverted());
    }
    for (int[] centring : LATTICES.get(letter.charAt(0))) {
      generators.add(SymmetryOperation.translation(centring[0], centring[1], centring[2]));
    }
  }

  private void readRotation(String word, int position) {
    Matcher parts = ROTATION.matcher(word);
    if (!parts.matches()) {
      throw refusal("\"" + word + "\" is no rotation");
    }
    int order = Integer.parseInt(parts.group(2));
    String written = parts.group(3).isEmpty() ? parts.group(5) : parts.group(3);
    char axis = written.isEmpty() ? defaultAxis(order, position) : written.charAt(0);
    SymmetryOperation rotation = HallRotation.of(order, axis, previousAxis);
    if (!parts.group(1).isEmpty()) {
      rotation = rotation.inverted();
    }
    int[] shift = new int[3];
    for (char letter : (parts.group(4) + parts.group(6)).toCharArray()) {
      addTranslation(shift, letter, order, axis);
    }
    generators.add(new SymmetryOperation(rotation.rotation(), shift));
    previousOrder = order;
    if ("xyz".indexOf(axis) >= 0) {
      previousAxis = axis;
    }
  }

  private char defaultAxis(int order, int position) {
    if (position == 1 || order == 1) {
      return 'z';
    }
    if (order == 3) {
      return '*';
    }
    if (position == 2 && order == 2) {
      return previousOrder == 3 || previousOrder == 6 ? '\'' : 'x';
    }
    throw refusal("rotation " + position + " has no axis");
  }

  private void addTranslation(int[] shift, char letter, int order, char axis) {
    if (Character.isDigit(letter)) {
      int along = "xyz".indexOf(axis);
      if (along < 0) {
        throw refusal("a screw needs an axis x, y or z");
      }
      shift[along] += SymmetryOperation.PARTS * (letter - '0') / order;
    } else {
      for (int i = 0; i < 3; i++) {
        shift[i] += TRANSLATIONS.get(letter)[i];
      }
    }
  }

  private IllegalArgumentException refusal(String reason) {
    return new IllegalArgumentException(
        "\"" + symbol + "\" is not a Hall symbol like -P 4 2 3: " + reason + ".");
  }
}
