package org.xrdlens.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the copies of each source go: {@code CLASS/NAME}, and where two sources of a class share a
 * name, the whole file name, then with a number. Case does not tell names apart.
 */
final class SourceNames {
  /** By the source itself, as a table may list a file twice. */
  private final Map<AugmentationSource, String> bySource = new IdentityHashMap<>();

  /** Names for these sources, given in the order of the batch. */
  SourceNames(List<AugmentationSource> sources) {
    Map<String, Integer> sharing = new HashMap<>();
    sources.forEach(source -> sharing.merge(key(stem(source.outputName())), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    for (AugmentationSource source : sources) {
      String whole = source.outputName();
      String name = sharing.get(key(stem(whole))) == 1 ? stem(whole) : whole;
      String free = name;
      for (int i = 2; !taken.add(key(free)); i++) {
        free = name + "~" + i;
      }
      bySource.put(source, free);
    }
  }

  /** The path of a source's copies below the output folder, without number and suffix. */
  String of(AugmentationSource source) {
    return bySource.get(source);
  }

  private static String stem(String file) {
    String number = file.replaceFirst("^.*?(#\\d+)?$", "$1");
    String bare = file.substring(0, file.length() - number.length());
    int dot = bare.lastIndexOf('.');
    return (dot > bare.lastIndexOf('/') + 1 ? bare.substring(0, dot) : bare) + number;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
