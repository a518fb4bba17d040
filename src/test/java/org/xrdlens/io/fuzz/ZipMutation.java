package org.xrdlens.io.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damage inside a zip archive: unpacked, an entry changed, packed again with right checksums. */
final class ZipMutation {
  private static final String[] NAMES = {
    "../../evil.txt",
    "/etc/passwd",
    "C:\\evil",
    "",
    "a/",
    "RawData0.xml",
    "Data0/Profile0.txt",
    "é.xml"
  };

  private final Random random;
  private final Mutation mutation;

  ZipMutation(Random random, Mutation mutation) {
    this.random = random;
    this.mutation = mutation;
  }

  /** A damaged copy of a valid archive. */
  byte[] of(byte[] zip) {
    Map<String, byte[]> entries = entries(zip, Integer.MAX_VALUE);
    List<String> names = new ArrayList<>(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> entries.remove(name);
      case 1 -> entries.put(NAMES[random.nextInt(NAMES.length)], entries.remove(name));
      case 2 -> entries.put(names.get(random.nextInt(names.size())), entries.get(name));
      default -> entries.put(name, mutation.of(entries.get(name)));
    }
    List<String> order = new ArrayList<>(entries.keySet());
    if (random.nextInt(4) == 0) {
      Collections.shuffle(order, random);
    }
    return packed(entries, order);
  }

  /** The same archive with each entry cut to a length. */
  static byte[] cut(byte[] zip, int mostBytes) {
    Map<String, byte[]> entries = entries(zip, mostBytes);
    return packed(entries, new ArrayList<>(entries.keySet()));
  }

  private static Map<String, byte[]> entries(byte[] zip, int mostBytes) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readNBytes(mostBytes));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(Map<String, byte[]> entries, List<String> order) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : order) {
        out.putNextEntry(new ZipEntry(name));
        out.write(entries.get(name));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
