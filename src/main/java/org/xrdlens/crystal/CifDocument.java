package org.xrdlens.crystal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The data blocks of a CIF 1.1 file. Save frames are read like the block that holds them. */
final class CifDocument {
  private static final int MOST_BYTES = 32 << 20;

  private final List<CifBlock> blocks = new ArrayList<>();
  private final CifTokenizer tokens;
  private final String source;
  private CifToken token;

  private CifDocument(String text, String source) throws CifException {
    this.source = source;
    this.tokens = new CifTokenizer(text, source);
    this.token = tokens.next();
  }

  /**
   * Reads a file of at most 32 MiB, as UTF-8 or, where it isn't that, as Latin-1.
   *
   * @throws CifException if it is too large or not written in CIF syntax
   */
  static List<CifBlock> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new CifException(name, "The file has more than the 32 MiB that are read.");
    }
    return parse(decode(bytes), name);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Reads text; the source is named in messages. */
  static List<CifBlock> parse(String text, String source) throws CifException {
    CifDocument document =
        new CifDocument(text.startsWith("\ufeff") ? text.substring(1) : text, source);
    document.readBlocks();
    return List.copyOf(document.blocks);
  }

  private void readBlocks() throws CifException {
    while (token.kind() != CifToken.Kind.END) {
      switch (token.kind()) {
        case BLOCK -> {
          blocks.add(new CifBlock(token.text(), source));
          token = tokens.next();
        }
        case LOOP -> readLoop();
        case TAG -> readItem();
        default -> skipFrameMark();
      }
    }
  }

  private CifBlock block() throws CifException {
    if (blocks.isEmpty()) {
      throw refusal("The file does not begin with a data block (data_NAME).");
    }
    return blocks.get(blocks.size() - 1);
  }

  private void skipFrameMark() throws CifException {
    String lower = token.text().toLowerCase(Locale.ROOT);
    if (!lower.startsWith("save_") && !lower.equals("global_") && !lower.equals("stop_")) {
      throw refusal("\"" + shortened(token.text()) + "\" stands where a tag was expected.");
    }
    token = tokens.next();
  }

  private void readItem() throws CifException {
    String tag = token.text();
    CifBlock block = block();
    token = tokens.next();
    if (!token.isValue()) {
      throw refusal("The tag " + tag + " has no value.");
    }
    if (token.kind() == CifToken.Kind.VALUE) {
      block.put(tag, token.text());
    }
    token = tokens.next();
  }

  private void readLoop() throws CifException {
    CifBlock block = block();
    List<String> tags = new ArrayList<>();
    token = tokens.next();
    while (token.kind() == CifToken.Kind.TAG) {
      tags.add(token.text());
      token = tokens.next();
    }
    if (tags.isEmpty()) {
      throw refusal("The loop names no columns.");
    }
    List<List<Optional<String>>> rows = new ArrayList<>();
    List<Optional<String>> row = new ArrayList<>();
    while (token.isValue() && !token.text().equalsIgnoreCase("stop_")) {
      row.add(token.kind() == CifToken.Kind.VALUE ? Optional.of(token.text()) : Optional.empty());
      if (row.size() == tags.size()) {
        rows.add(List.copyOf(row));
        row.clear();
      }
      token = tokens.next();
    }
    if (!row.isEmpty()) {
      throw refusal(
          "The loop of %s has %d columns, but its last row has only %d values."
              .formatted(tags.get(0), tags.size(), row.size()));
    }
    block.add(new CifLoop(List.copyOf(tags), List.copyOf(rows)));
  }

  private CifException refusal(String reason) {
    return new CifException(source + ", line " + token.line(), reason);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
