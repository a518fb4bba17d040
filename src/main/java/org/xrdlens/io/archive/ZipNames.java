package org.xrdlens.io.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xrdlens.io.format.FileStart;

/**
 * Tells zip archives apart by the entry names that their first bytes show, without unpacking
 * anything: one of the wanted names decides for a format, one that documents and programs have
 * decides against it, and only an archive that shows neither is judged by the file's extension.
 */
public final class ZipNames {
  private static final int[] ENTRY = {'P', 'K', 3, 4};
  private static final int[] EMPTY = {'P', 'K', 5, 6};
  private static final int HEADER_LENGTH = 30;
  private static final int LONGEST_NAME = 260;
  private static final Pattern FOREIGN =
      Pattern.compile("META-INF/.*|\\[Content_Types\\]\\.xml|mimetype|(word|xl|ppt|_rels)/.*");

  private ZipNames() {}

  /**
   * Whether an archive is of a kind.
   *
   * @param extension of its files, lower case with its dot
   * @param own names that only archives of this kind have
   * @param other names that archives of a neighbouring kind have
   */
  public static boolean decide(FileStart start, String extension, Pattern own, Pattern other) {
    boolean named = start.fileName().toLowerCase(Locale.ROOT).endsWith(extension);
    if (start.startsWith(EMPTY)) {
      return named;
    }
    if (!start.startsWith(ENTRY)) {
      return false;
    }
    List<String> names = names(start.buffer());
    if (names.stream().anyMatch(name -> own.matcher(name).matches())) {
      return true;
    }
    return named
        && names.stream()
            .noneMatch(name -> FOREIGN.matcher(name).matches() || other.matcher(name).matches());
  }

  private static List<String> names(ByteBuffer bytes) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i + HEADER_LENGTH < bytes.limit(); i++) {
      if (bytes.get(i) == 'P' && bytes.getInt(i) == 0x04034b50) {
        int length = bytes.getShort(i + 26) & 0xffff;
        if (length <= LONGEST_NAME && i + HEADER_LENGTH + length <= bytes.limit()) {
          byte[] name = new byte[length];
          bytes.get(i + HEADER_LENGTH, name);
          names.add(new String(name, StandardCharsets.UTF_8).replace('\\', '/'));
        }
      }
    }
    return names;
  }
}
