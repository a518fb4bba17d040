package org.xrdlens.io.fuzz;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.panalytical.PhilipsTextureFormatTest;

/**
 * The files that are damaged: the samples that the tests of all formats make, and, where it is
 * there, the shared folder's real and hostile files, cut short.
 */
public final class FuzzSeeds {
  private static final int MOST_BYTES = 16 * 1024;
  private static final List<String> FOLDERS = List.of("formats", "dialects", "hostile");

  private FuzzSeeds() {}

  /** All of them, always in the same order. */
  public static List<FuzzSeed> all() throws IOException, ReflectiveOperationException {
    List<FuzzSeed> seeds = new ArrayList<>(made());
    Path data = Path.of(System.getProperty("xrdlens.shared", "../shared"), "data");
    for (String folder : FOLDERS) {
      if (Files.isDirectory(data.resolve(folder))) {
        seeds.addAll(ofFolder(data.resolve(folder)));
      }
    }
    return List.copyOf(seeds);
  }

  /** The samples of every format's own test: whoever adds a format adds seeds. */
  static List<FuzzSeed> made() throws ReflectiveOperationException {
    List<FuzzSeed> seeds = new ArrayList<>();
    List<JavaClass> tests =
        new ClassFileImporter()
            .importPackages("org.xrdlens.io").stream()
                .filter(test -> test.isAssignableTo(PatternFormatContract.class))
                .filter(test -> !test.getModifiers().contains(JavaModifier.ABSTRACT))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    for (JavaClass test : tests) {
      Constructor<?> constructor = test.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      ((PatternFormatContract) constructor.newInstance())
          .madeSamples()
          .forEach((name, content) -> seeds.add(new FuzzSeed(name, content)));
    }
    byte[] poleFigure = PhilipsTextureFormatTest.FIGURE.getBytes(StandardCharsets.UTF_8);
    seeds.add(new FuzzSeed("figure.txt", poleFigure));
    return seeds;
  }

  private static List<FuzzSeed> ofFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(folder)) {
      files = paths.filter(Files::isRegularFile).sorted().toList();
    }
    List<FuzzSeed> seeds = new ArrayList<>();
    for (Path file : files) {
      FuzzSeed whole = new FuzzSeed(file.getFileName().toString(), Files.readAllBytes(file));
      seeds.add(new FuzzSeed(whole.name(), cut(whole)));
    }
    return seeds;
  }

  /**
   * Text and binary files lose their end; an archive is packed anew from the starts of its parts.
   */
  private static byte[] cut(FuzzSeed seed) throws IOException {
    byte[] content = seed.content();
    if (content.length <= MOST_BYTES) {
      return content;
    }
    byte[] start = Arrays.copyOf(content, MOST_BYTES);
    if (!seed.isZip()) {
      return start;
    }
    byte[] packed = ZipMutation.cut(content, MOST_BYTES / 2);
    return packed.length == 0 ? start : packed;
  }
}
