package org.xrdlens.crystal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a space group does to reflections, in whole numbers: which planes hkl are equivalent in its
 * Laue class, and which vanish. Of the operations with one rotation it keeps the first, and the
 * centring translations apart. Planes are kept in the bits of a number, a key, that orders them as
 * {@link MillerIndex#CONVENTIONAL} does. Not for use by several threads at once.
 */
final class ReflectionSymmetry {
  /** The largest index that fits into a key. */
  static final int LARGEST_INDEX = (1 << 19) - 1;

  private static final int FIELD = 20;
  private static final long MASK = (1L << FIELD) - 1;

  /** Rotations of the Laue class without those that follow by inversion; 9 elements each. */
  private final int[] rotations;

  /** Rotation and translation of an operation for each rotation, 12 elements each. */
  private final int[] operations;

  /** Translations in 24ths, 3 elements each. */
  private final int[] centrings;

  /** The keys of the family that was looked for last. */
  private final long[] keys;

  ReflectionSymmetry(SpaceGroup group) {
    Set<Long> known = new HashSet<>();
    int size = group.operations().size();
    int[] distinct = new int[12 * size];
    int[] half = new int[9 * size];
    int[] translations = new int[3 * size];
    int operationCount = 0;
    int halfCount = 0;
    int centringCount = 0;
    long identity = packed(SymmetryOperation.IDENTITY.rotation(), 1);
    for (SymmetryOperation operation : group.operations()) {
      int[] rotation = operation.rotation();
      int[] translation = operation.translation();
      if (packed(rotation, 1) == identity) {
        System.arraycopy(translation, 0, translations, 3 * centringCount++, 3);
      }
      if (known.add(packed(rotation, 1))) {
        System.arraycopy(rotation, 0, distinct, 12 * operationCount, 9);
        System.arraycopy(translation, 0, distinct, 12 * operationCount++ + 9, 3);
        if (!known.contains(packed(rotation, -1))) {
          System.arraycopy(rotation, 0, half, 9 * halfCount++, 9);
        }
      }
    }
    this.rotations = Arrays.copyOf(half, 9 * halfCount);
    this.operations = Arrays.copyOf(distinct, 12 * operationCount);
    this.centrings = Arrays.copyOf(translations, 3 * centringCount);
    this.keys = new long[2 * halfCount];
  }

  /** A rotation, or its inverse through the origin, as one number. */
  private static long packed(int[] rotation, int sign) {
    long packed = 0;
    for (int element : rotation) {
      packed = 128 * packed + sign * (long) element + 64;
    }
    return packed;
  }

  /**
   * Whether hkl is the one plane by which a family is counted: no equivalent comes after it in the
   * order of h, then k, then l. It has h of 0 or more.
   */
  boolean isCounted(int h, int k, int l) {
    int[] r = rotations;
    for (int i = 0; i < r.length; i += 9) {
      int order = Integer.compare(Math.abs(h * r[i] + k * r[i + 3] + l * r[i + 6]), h);
      if (order > 0) {
        return false;
      }
      if (order == 0) {
        int hh = h * r[i] + k * r[i + 3] + l * r[i + 6];
        int kk = h * r[i + 1] + k * r[i + 4] + l * r[i + 7];
        int ll = h * r[i + 2] + k * r[i + 5] + l * r[i + 8];
        boolean turned = hh < 0 || (hh == 0 && (kk < 0 || (kk == 0 && ll < 0)));
        int comparedK = Integer.compare(turned ? -kk : kk, k);
        if (comparedK > 0 || (comparedK == 0 && (turned ? -ll : ll) > l)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the group makes a reflection vanish by its centring, screws and glides. */
  boolean extinguishes(int h, int k, int l) {
    for (int i = 0; i < centrings.length; i += 3) {
      if ((h * centrings[i] + k * centrings[i + 1] + l * centrings[i + 2]) % SymmetryOperation.PARTS
          != 0) {
        return true;
      }
    }
    int[] o = operations;
    for (int i = 0; i < o.length; i += 12) {
      if (h * o[i] + k * o[i + 3] + l * o[i + 6] == h
          && h * o[i + 1] + k * o[i + 4] + l * o[i + 7] == k
          && h * o[i + 2] + k * o[i + 5] + l * o[i + 8] == l
          && (h * o[i + 9] + k * o[i + 10] + l * o[i + 11]) % SymmetryOperation.PARTS != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The planes that are equivalent to hkl, Friedel partners included, the conventional one first.
   */
  List<MillerIndex> equivalents(int h, int k, int l) {
    int[] r = rotations;
    for (int i = 0; i < r.length; i += 9) {
      int hh = h * r[i] + k * r[i + 3] + l * r[i + 6];
      int kk = h * r[i + 1] + k * r[i + 4] + l * r[i + 7];
      int ll = h * r[i + 2] + k * r[i + 5] + l * r[i + 8];
      keys[i / 9] = key(hh, kk, ll);
      keys[keys.length - 1 - i / 9] = key(-hh, -kk, -ll);
    }
    Arrays.sort(keys);
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[count++] = keys[i];
      }
    }
    MillerIndex[] family = new MillerIndex[count];
    for (int i = 0; i < count; i++) {
      family[i] = plane(keys[i]);
    }
    return List.of(family);
  }

  private static long key(int h, int k, int l) {
    long negatives = (h < 0 ? 1L : 0L) + (k < 0 ? 1L : 0L) + (l < 0 ? 1L : 0L);
    return (((((negatives << FIELD) | field(h)) << FIELD) | field(k)) << FIELD) | field(l);
  }

  /** Smaller for larger indices, which come first. */
  private static long field(int index) {
    return (long) LARGEST_INDEX - index;
  }

  private static MillerIndex plane(long key) {
    return new MillerIndex(index(key >>> (2 * FIELD)), index(key >>> FIELD), index(key));
  }

  private static int index(long key) {
    return LARGEST_INDEX - (int) (key & MASK);
  }
}
