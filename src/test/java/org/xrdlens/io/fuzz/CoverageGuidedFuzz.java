package org.xrdlens.io.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What Jazzer calls with inputs of its own, which it bends until they reach code that no input
 * reached before: {@code mvn -Pfuzz test}. The names are Jazzer's. An input that breaks a limit is
 * kept in {@code target/fuzz}; the seed is printed first.
 */
public final class CoverageGuidedFuzz {
  private static final Path CORPUS = Path.of("target", "fuzz", "corpus");

  /** Short files are read often; a magic and a header fit. */
  private static final int MOST_BYTES = 8 * 1024;

  private CoverageGuidedFuzz() {}

  /** Lays out the files to begin with. */
  public static void fuzzerInitialize() throws IOException, ReflectiveOperationException {
    Files.createDirectories(CORPUS);
    int number = 0;
    for (FuzzSeed seed : FuzzSeeds.all()) {
      if (!seed.isZip() || seed.content().length <= MOST_BYTES) {
        byte[] start = Arrays.copyOf(seed.content(), Math.min(MOST_BYTES, seed.content().length));
        Files.write(CORPUS.resolve("seed-" + number), start);
        number++;
      }
    }
  }

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Optional<String> fault = ReadingLimits.faultBesidesMemory("input.dat", input);
    if (fault.isPresent()) {
      throw new IllegalStateException("A file of " + input.length + " bytes " + fault.get());
    }
  }
}
