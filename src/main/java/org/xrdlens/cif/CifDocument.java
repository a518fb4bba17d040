package org.xrdlens.cif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The data blocks of a CIF 1.1 file. Save frames are read like the block that holds them. Bounded:
 * a file of at most 32 MiB with five million values in loops, 200,000 tags and 50,000 blocks.
 */
public final class CifDocument {
  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_LOOP_VALUES = 5_000_000;
  private static final int MOST_TAGS = 200_000;
  private static final int MOST_BLOCKS = 50_000;

  private final List<CifBlock> blocks = new ArrayList<>();
  private final CifTokenizer token;
  private final String text;
  private final String source;
  private int tagCount;
  private int loopValueCount;

  private CifDocument(String text, String source) {
    this.text = text;
    this.source = source;
    this.token = new CifTokenizer(text, source);
  }

  /**
   * Reads a file of at most 32 MiB, as UTF-8 or, where it isn't that, as Latin-1.
   *
   * @throws CifException if it is too large or not written in CIF syntax
   */
  public static List<CifBlock> read(Path file) throws IOException {
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

  /**
   * Reads text.
   *
   * @param source what messages call the text
   * @throws CifException if it is not written in CIF syntax
   */
  public static List<CifBlock> parse(String text, String source) throws CifException {
    CifDocument document =
        new CifDocument(text.startsWith("\ufeff") ? text.substring(1) : text, source);
    document.readBlocks();
    return List.copyOf(document.blocks);
  }

  private void readBlocks() throws CifException {
    token.advance();
    while (token.kind() != CifTokenizer.Kind.END) {
      switch (token.kind()) {
        case BLOCK -> {
          blocks.add(new CifBlock(token.text(), source));
          require(blocks.size() <= MOST_BLOCKS, MOST_BLOCKS + " blocks");
          token.advance();
        }
        case LOOP -> readLoop();
        case TAG -> readItem();
        default -> skipFrameMark();
      }
    }
  }

  private void require(boolean bounded, String limit) throws CifException {
    if (!bounded) {
      throw refusal("The file has more than " + limit + ".");
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
    token.advance();
  }

  private String readTag() throws CifException {
    require(++tagCount <= MOST_TAGS, MOST_TAGS + " tags");
    String tag = token.text();
    token.advance();
    return tag;
  }

  private void readItem() throws CifException {
    CifBlock block = block();
    String tag = readTag();
    if (!token.isValue()) {
      throw refusal("The tag " + tag + " has no value.");
    }
    if (token.kind() == CifTokenizer.Kind.VALUE) {
      block.put(tag, token.text());
    }
    token.advance();
  }

  private void readLoop() throws CifException {
    CifBlock block = block();
    int line = token.line();
    List<String> tags = new ArrayList<>();
    token.advance();
    while (token.kind() == CifTokenizer.Kind.TAG) {
      tags.add(readTag());
    }
    if (tags.isEmpty()) {
      throw refusal("The loop names no columns.");
    }
    int[] bounds = new int[2 * tags.size()];
    int size = 0;
    while (token.isValue() && !token.isWord("stop_")) {
      require(++loopValueCount <= MOST_LOOP_VALUES, MOST_LOOP_VALUES + " values in loops");
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, size + Math.max(64, size / 2 * 2));
      }
      boolean known = token.kind() == CifTokenizer.Kind.VALUE;
      bounds[size++] = known ? token.start() : -1;
      bounds[size++] = known ? token.end() : -1;
      token.advance();
    }
    int values = size / 2;
    if (values % tags.size() != 0) {
      throw refusal(
          "The loop of %s has %d columns, but its last row has only %d values."
              .formatted(tags.get(0), tags.size(), values % tags.size()));
    }
    block.add(new CifLoop(tags, text, Arrays.copyOf(bounds, size), line));
  }

  private CifException refusal(String reason) {
    return new CifException(source + ", line " + token.line(), reason);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
