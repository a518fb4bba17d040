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
 * The data blocks of a CIF 1.1 or 2.0 file. A save frame is a block of its own, and so are the
 * items behind {@code global_}. What is odd but can be read is told in the notes of its block: tags
 * that stand twice, tags without a value, values with blanks that lack quotes. Bounded: a file of
 * at most 32 MiB with five million values in loops, 200,000 tags and 50,000 blocks.
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
  private CifBlock block;
  private CifBlock blockAroundFrame;
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
    if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
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
        case BLOCK -> readBlockName();
        case LOOP -> readLoop();
        case TAG -> readItem();
        default -> readMark();
      }
    }
  }

  private void require(boolean bounded, String limit) throws CifException {
    if (!bounded) {
      throw refusal("The file has more than " + limit + ".");
    }
  }

  /** The name ends with its line: old files have blanks in it. */
  private void readBlockName() throws CifException {
    StringBuilder name = new StringBuilder(token.text());
    int line = token.line();
    token.advance();
    while (token.isValue() && token.isBare() && token.line() == line) {
      name.append(' ').append(token.text());
      token.advance();
    }
    blockAroundFrame = null;
    open(name.toString(), line);
  }

  private void open(String name, int line) throws CifException {
    block = new CifBlock(name, source, text, line);
    blocks.add(block);
    require(blocks.size() <= MOST_BLOCKS, MOST_BLOCKS + " blocks");
  }

  private CifBlock block() throws CifException {
    if (block == null) {
      throw refusal("The file does not begin with a data block (data_NAME).");
    }
    return block;
  }

  /** Begin and end of a save frame, {@code global_}, and the end of a loop. */
  private void readMark() throws CifException {
    String lower = token.text().toLowerCase(Locale.ROOT);
    if (lower.equals("global_")) {
      open("global_", token.line());
    } else if (lower.equals("save_")) {
      block = blockAroundFrame == null ? block() : blockAroundFrame;
    } else if (lower.startsWith("save_")) {
      blockAroundFrame = block();
      open(
          blockAroundFrame.name() + ", frame " + token.text().substring("save_".length()),
          token.line());
    } else if (!lower.equals("stop_")) {
      throw refusal(
          "\"%s\" stands where a tag was expected; a value with blanks needs quotes."
              .formatted(shortened(token.text())));
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
    CifBlock owner = block();
    int line = token.line();
    String tag = readTag();
    if (!token.isValue() || token.isWordBeginning("save_")) {
      owner.note("The tag " + tag + " in line " + line + " has no value.");
      owner.put(tag, -1, -1, line);
      return;
    }
    if (token.kind() == CifTokenizer.Kind.VALUE) {
      readValue(owner, tag, line);
    } else {
      owner.put(tag, -1, -1, line);
      token.advance();
    }
  }

  /** Reads a value, and with a bare one the bare words that follow in its line. */
  private void readValue(CifBlock owner, String tag, int line) throws CifException {
    int start = token.start();
    int end = token.end();
    boolean isBare = token.isBare();
    int valueLine = token.line();
    token.advance();
    boolean hasBlanks = false;
    while (isBare
        && token.isValue()
        && token.isBare()
        && token.line() == valueLine
        && !endsLoop()) {
      end = token.end();
      hasBlanks = true;
      token.advance();
    }
    owner.put(tag, start, end, line);
    if (hasBlanks) {
      owner.note(
          "The value \"%s\" of %s in line %d has blanks but no quotes."
              .formatted(shortened(text.substring(start, end)), tag, valueLine));
    }
  }

  private void readLoop() throws CifException {
    CifBlock owner = block();
    int line = token.line();
    int start = token.start();
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
    while (token.isValue() && !endsLoop()) {
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
          "The loop of %s in line %d has %d columns, but its last row has only %d values."
              .formatted(tags.get(0), line, tags.size(), values % tags.size()));
    }
    owner.add(new CifLoop(tags, text, Arrays.copyOf(bounds, size), start, line));
  }

  private boolean endsLoop() {
    return token.isWord("stop_") || token.isWord("global_") || token.isWordBeginning("save_");
  }

  private CifException refusal(String reason) {
    return new CifException(source + ", line " + token.line(), reason);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
