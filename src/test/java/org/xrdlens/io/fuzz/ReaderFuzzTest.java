package org.xrdlens.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.FileStart;

/**
 * Damages files of every format, as the seed says, and reads them: scans or a sentence come out, in
 * less than a second and within memory that the file's size explains. {@code -Pfuzz} does it more
 * than 200,000 times; {@code -Dxrdlens.fuzz.inputs} and {@code -Dxrdlens.fuzz.seed} choose
 * otherwise. What fails is kept in {@code target/fuzz}.
 */
class ReaderFuzzTest {
  private static final int INPUTS = Integer.getInteger("xrdlens.fuzz.inputs", 12_000);
  private static final long SEED = Long.getLong("xrdlens.fuzz.seed", 20260722L);
  private static final Path FAILURES = Path.of("target", "fuzz");
  private static final int FORMATS = 28;
  private static final int MOST_FAILURES = 20;
  private static final int HANGING_SECONDS = 20;

  private final List<String> failures = new ArrayList<>();

  @Test
  void readsDamagedFilesOfEveryFormatOrRefusesThem() throws Exception {
    List<FuzzSeed> seeds = FuzzSeeds.all();
    assertThat(formats(seeds)).hasSizeGreaterThanOrEqualTo(FORMATS);
    ExecutorService reader =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "fuzzed reader");
              thread.setDaemon(true);
              return thread;
            });
    try {
      for (int i = 0; i < INPUTS && failures.size() < MOST_FAILURES; i++) {
        FuzzSeed seed = seeds.get(i % seeds.size());
        byte[] input = i < seeds.size() ? seed.content() : damaged(seed, seeds, i);
        read(reader, i, seed.name(), input);
      }
    } finally {
      reader.shutdownNow();
    }
    assertThat(failures).as("seed " + SEED + ", inputs kept in " + FAILURES).isEmpty();
  }

  /** The formats that read the seeds: one that has none is never damaged. */
  private static Set<String> formats(List<FuzzSeed> seeds) {
    Set<String> ids = new TreeSet<>();
    for (FuzzSeed seed : seeds) {
      PatternFormats.standard()
          .recognise(new FileStart(seed.name(), seed.content()))
          .ifPresent(format -> ids.add(format.id()));
    }
    return ids;
  }

  /** The input with a number: it depends on nothing but the seed and the number. */
  private static byte[] damaged(FuzzSeed seed, List<FuzzSeed> seeds, int number) {
    Random random = new Random(SEED * 1_000_003 + number);
    Mutation mutation = new Mutation(random, seeds);
    return seed.isZip() && random.nextInt(4) > 0
        ? new ZipMutation(random, mutation).of(seed.content())
        : mutation.of(seed.content());
  }

  private void read(ExecutorService reader, int number, String name, byte[] input)
      throws IOException, InterruptedException, ExecutionException {
    Future<Optional<String>> result = reader.submit(() -> ReadingLimits.fault(name, input));
    try {
      Optional<String> fault = result.get(HANGING_SECONDS, TimeUnit.SECONDS);
      if (fault.isPresent()) {
        failures.add(keep(number, name, input) + " (" + input.length + " bytes) " + fault.get());
      }
    } catch (TimeoutException e) {
      fail(keep(number, name, input) + " hangs; seed " + SEED + "\n" + stackOfReader());
    }
  }

  private static String stackOfReader() {
    StringBuilder stack = new StringBuilder();
    Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getName().equals("fuzzed reader"))
        .flatMap(entry -> Arrays.stream(entry.getValue()))
        .forEach(frame -> stack.append("  at ").append(frame).append('\n'));
    return stack.toString();
  }

  private static Path keep(int number, String name, byte[] input) throws IOException {
    Files.createDirectories(FAILURES);
    return Files.write(FAILURES.resolve(number + "-" + name), input);
  }
}
