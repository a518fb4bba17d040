package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.EffectLog;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.simulate.DiffractionLines;

/**
 * A source of augmented copies to be looked at one by one, before a set is written: the first
 * pattern or structure of a file. Its copies are those that {@link FolderAugmentation} writes.
 */
public final class CopySource {
  private final String name;
  private final DiffractionPattern before;
  private final Optional<DiffractionLines> lines;
  private final List<DiffractionLines> secondaryPhases;

  private CopySource(String name, DiffractionPattern before, Optional<DiffractionLines> lines) {
    this.name = name;
    this.before = before;
    this.lines = lines;
    this.secondaryPhases = lines.isPresent() ? CopyMaker.secondaryPhases() : List.of();
  }

  /**
   * The files of an input, unread: where each is, by its name in the set, in order.
   *
   * @param input a folder, a table with a column {@code file}, or one file
   * @throws IOException if it does not exist or cannot be read
   */
  public static Map<String, Path> files(Path input) throws IOException {
    if (!AugmentationSources.isTable(input)) {
      return InputFiles.below(input).paths();
    }
    Path base = input.toAbsolutePath().getParent();
    Map<String, Path> files = new TreeMap<>();
    for (Map<String, String> row : CsvTable.read(input).rows()) {
      String file = row.get("file");
      if (!file.isBlank()) {
        files.put(file, base.resolve(file));
      }
    }
    return files;
  }

  /**
   * Reads a file.
   *
   * @param name the file's name in the set, relative to the input
   * @throws IOException if it cannot be read or holds neither a pattern nor a structure
   * @throws IllegalArgumentException if its structure has no lines in the range that is drawn
   */
  public static CopySource read(String name, Path file) throws IOException {
    List<AugmentationSource> sources = new ArrayList<>();
    AugmentationSources.add(name, file, "", name, sources);
    AugmentationSource source =
        sources.stream().filter(one -> one.refusal().isEmpty()).findFirst().orElse(sources.get(0));
    if (!source.refusal().isEmpty()) {
      throw new IOException(source.refusal());
    }
    if (source.structure().isPresent()) {
      DiffractionLines lines = CopyMaker.lines(source.structure().get());
      return new CopySource(source.name(), CopyMaker.powder(lines), Optional.of(lines));
    }
    List<MeasuredScan> scans = PatternFormats.standard().scans(file);
    String number = scans.size() == 1 ? "" : "#0";
    return new CopySource(name + number, scans.get(0).toPattern(), Optional.empty());
  }

  /** A measured pattern that is already at hand. */
  public static CopySource of(DiffractionPattern measured) {
    return new CopySource(measured.name(), measured, Optional.empty());
  }

  /** A structure that is already at hand. */
  public static CopySource of(CrystalStructure structure) {
    DiffractionLines lines = CopyMaker.lines(structure);
    return new CopySource(structure.name(), CopyMaker.powder(lines), Optional.of(lines));
  }

  /** Whether films are drawn of a structure; else a measured pattern is changed. */
  public boolean isStructure() {
    return lines.isPresent();
  }

  /** The measured pattern, or the ideal powder of the structure. */
  public DiffractionPattern before() {
    return before;
  }

  /**
   * One copy.
   *
   * @param seed of the set
   * @param copy its number in the set, from 1
   * @param log hears what was drawn
   */
  public DiffractionPattern copy(AugmentationRecipe recipe, long seed, int copy, EffectLog log) {
    CopyMaker maker = new CopyMaker(recipe, secondaryPhases);
    long own = SourceCopies.seed(seed, name, copy);
    return lines.isPresent()
        ? maker.ofStructure(lines.get(), own, log)
        : maker.ofMeasured(before, own, log);
  }
}
