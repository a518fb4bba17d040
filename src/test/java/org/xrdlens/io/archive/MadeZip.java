package org.xrdlens.io.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipOutputStream;

/** Writes a zip archive in memory, entry by entry. */
public final class MadeZip {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** Adds an entry with text in UTF-8. */
  public MadeZip with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds an entry. */
  public MadeZip with(String name, byte[] content) {
    try {
      zip.putNextEntry(new java.util.zip.ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archive. */
  public byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
