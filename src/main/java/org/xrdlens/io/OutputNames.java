package org.xrdlens.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of output files: the input's name without its last extension, in mirrored subfolders; where
 * two of a folder collide, the whole file name. Case does not tell names apart, as on Windows and
 * macOS. A scan of several keeps its number behind {@code #}.
 */
public final class OutputNames {
  private final Map<String, String> names = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Chooses the names of a run.
   *
   * @param inputs its inputs, relative to the input folder with {@code /}, scans as {@code
   *     name.ext#0}
   */
  public OutputNames(Collection<String> inputs) {
    this(inputs, List.of());
  }

  /**
   * Chooses the names of a run that has outputs of its own beside them.
   *
   * @param inputs as above
   * @param reserved names that no input gets, without suffix
   */
  public OutputNames(Collection<String> inputs, Collection<String> reserved) {
    reserved.forEach(name -> taken.add(key(name)));
    Map<String, List<String>> byShortName = new TreeMap<>();
    for (String input : new TreeSet<>(inputs)) {
      byShortName.computeIfAbsent(key(shortName(input)), k -> new ArrayList<>()).add(input);
    }
    for (List<String> same : byShortName.values()) {
      for (String input : same) {
        boolean isShort = same.size() == 1 && !taken.contains(key(shortName(input)));
        names.put(input, free(isShort ? shortName(input) : input));
      }
    }
  }

  /**
   * The output's path below the output folder, with {@code /}.
   *
   * @param input as given to the constructor
   * @param suffix what the name ends with, such as {@code .png}
   * @throws IllegalArgumentException if the input was not given
   */
  public String of(String input, String suffix) {
    String name = names.get(input);
    if (name == null) {
      throw new IllegalArgumentException("\"" + input + "\" is no input of this run.");
    }
    return name + suffix;
  }

  /**
   * The output's path of one scan of an input that was given without scans.
   *
   * @param scan {@code #} and the scan's number, or empty for the only scan
   */
  public String ofScan(String input, String scan, String suffix) {
    String name = of(input, "");
    boolean free = scan.isEmpty() || !taken.contains(key(name + scan));
    return (free ? name : input) + scan + suffix;
  }

  /** The output's path in a folder. */
  public Path in(Path folder, String input, String suffix) {
    return folder.resolve(of(input, suffix));
  }

  /** The name, or where another input has it already, the name with the next free number. */
  private String free(String name) {
    String candidate = name;
    for (int i = 2; !taken.add(key(candidate)); i++) {
      candidate = name + "~" + i;
    }
    return candidate;
  }

  private static String shortName(String input) {
    String file = input.replaceFirst("#\\d+$", "");
    int slash = file.lastIndexOf('/');
    int dot = file.lastIndexOf('.');
    String stem = dot > slash + 1 ? file.substring(0, dot) : file;
    return stem + input.substring(file.length());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
