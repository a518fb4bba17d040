package org.xrdlens.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;

/**
 * Reads one file from the disk into its scans, as a warm program does: no fork, because a program
 * that is asked for one file has read others of other formats before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(0)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class FileReading {
  private final PatternFormats formats = PatternFormats.standard();

  /** The file, named by the caller. */
  @Param("")
  public String file;

  /** Recognises the format, reads every scan. */
  @Benchmark
  public List<MeasuredScan> scans() throws IOException {
    return formats.scans(Path.of(file));
  }
}
