package org.xrdlens;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: which package may see which, and who may touch what library. */
class ArchitectureTest {
  private static final String ROOT = "org.xrdlens.";
  private static final Map<String, Set<String>> MAY_IMPORT = table();

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.xrdlens");

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> rooms = new LinkedHashMap<>();
    rooms.put("pattern", Set.of());
    rooms.put("progress", Set.of());
    // Crystals and powder patterns are both kept as CIF: its syntax is read once for both.
    rooms.put("cif", Set.of());
    rooms.put("io", Set.of("cif", "pattern"));
    rooms.put("crystal", Set.of("cif", "pattern"));
    rooms.put("simulate", Set.of("crystal", "pattern"));
    rooms.put("preprocess", Set.of("pattern"));
    // augment sees preprocess: peaks of measured patterns stand on the same SNIP background.
    rooms.put("augment", Set.of("simulate", "crystal", "preprocess", "pattern"));
    rooms.put("network", Set.of("progress", "pattern"));
    rooms.put("model", Set.of("network", "preprocess", "augment", "pattern"));
    rooms.put("classify", Set.of("model", "preprocess", "pattern"));
    rooms.put(
        "evaluate",
        Set.of(
            "pattern",
            "progress",
            "io",
            "crystal",
            "simulate",
            "preprocess",
            "augment",
            "network",
            "model",
            "classify"));
    // Methods of others that ours are compared with, and the two libraries they come from.
    rooms.put("baseline", Set.of("evaluate", "progress"));
    rooms.put("explain", Set.of("classify", "crystal", "preprocess", "pattern"));
    rooms.put("chart", Set.of("pattern", "classify", "evaluate", "explain"));
    rooms.put(
        "report",
        Set.of("chart", "explain", "evaluate", "model", "network", "preprocess", "pattern"));
    rooms.put("image", Set.of("pattern"));
    rooms.put("workflow", union(rooms));
    rooms.put("command", union(rooms));
    rooms.put("legacy", Set.of("command"));
    return rooms;
  }

  private static Set<String> union(Map<String, Set<String>> rooms) {
    return rooms.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void everyClassLivesInARoomOfTheTable() {
    List<String> homeless =
        classes.stream()
            .filter(c -> !MAY_IMPORT.containsKey(room(c)))
            .map(JavaClass::getName)
            .toList();
    assertThat(homeless).isEmpty();
  }

  @Test
  void roomsSeeOnlyTheRoomsTheyMaySee() {
    MAY_IMPORT.forEach(
        (room, allowed) -> {
          String[] forbidden =
              MAY_IMPORT.keySet().stream()
                  .filter(other -> !other.equals(room) && !allowed.contains(other))
                  .map(other -> ROOT + other + "..")
                  .toArray(String[]::new);
          if (forbidden.length > 0) {
            noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(classes);
          }
        });
  }

  @Test
  void packagesImportEachOtherInOneDirection() {
    slices().matching("org.xrdlens.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void windowsLiveAtTheEdge() {
    onlyIn(List.of("command", "legacy", "chart", "report"), "java.awt..", "javax.swing..");
  }

  @Test
  void imageJOneLivesAtTheEdge() {
    onlyIn(List.of("command", "legacy", "image"), "ij..");
  }

  @Test
  void deepJavaLibraryLivesInNetworkAndClassify() {
    onlyIn(List.of("network", "classify"), "ai.djl..", "ai.onnxruntime..");
  }

  @Test
  void librariesOfOtherClassifiersLiveInBaseline() {
    onlyIn(List.of("baseline"), "libsvm..", "de.bwaldvogel..");
  }

  @Test
  void theCheckItselfCatchesAForbiddenImport() {
    assertThatThrownBy(() -> onlyIn(List.of("io"), "java.util.."))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("java.util");
  }

  private void onlyIn(List<String> rooms, String... packages) {
    String[] elsewhere =
        MAY_IMPORT.keySet().stream()
            .filter(room -> !rooms.contains(room))
            .map(room -> ROOT + room + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(elsewhere)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(classes);
  }

  private static String room(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 2 ? String.join(".", Arrays.copyOfRange(parts, 2, 3)) : "";
  }
}
