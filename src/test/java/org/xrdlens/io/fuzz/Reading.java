package org.xrdlens.io.fuzz;

import java.util.Optional;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

/**
 * What one attempt to read a file came to. The readers run on the thread that calls them, so that
 * what this thread allocated is what they did.
 *
 * @param scans how many scans were read, 0 after a refusal
 * @param refusal the sentence of the refusal; empty if scans were read
 * @param fault what came out that is neither scans nor a refusal
 * @param millis how long it took
 * @param allocatedBytes what was allocated, garbage included
 */
public record Reading(
    int scans,
    Optional<String> refusal,
    Optional<Throwable> fault,
    double millis,
    long allocatedBytes) {
  private static final PatternFormats FORMATS = PatternFormats.standard();

  /** Reads all scans of a file and makes patterns of them. */
  public static Reading of(String name, byte[] content) {
    PatternSource source = PatternSource.of(name, content);
    long bytes = AllocatedBytes.byThisThread();
    long start = System.nanoTime();
    int scans = 0;
    Optional<String> refusal = Optional.empty();
    Optional<Throwable> fault = Optional.empty();
    try {
      for (MeasuredScan scan : FORMATS.scans(source)) {
        scans++;
        convert(scan);
      }
    } catch (PatternFormatException e) {
      refusal = Optional.of(e.getMessage());
    } catch (RuntimeException | Error e) {
      fault = Optional.of(e);
    }
    double millis = (System.nanoTime() - start) / 1e6;
    long allocated = AllocatedBytes.byThisThread() - bytes;
    return new Reading(scans, refusal, fault, millis, allocated);
  }

  /** A scan that is no diffraction pattern says so in a sentence; that is all right. */
  private static void convert(MeasuredScan scan) {
    try {
      scan.toPattern();
    } catch (PatternFormatException e) {
      if (!e.getMessage().endsWith(".")) {
        throw new IllegalStateException("A refusal that is no sentence: " + e.getMessage(), e);
      }
    }
  }
}
