package org.xrdlens.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.model.TestModels;

/** An installation without PyTorch: a Java of its own, without those jars and without a cache. */
class WithoutPyTorchTest {

  private static List<String> run(Path folder, Predicate<String> jar) throws Exception {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String classPath =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(entry -> jar.test(Path.of(entry).getFileName().toString()))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(classPath).isNotEqualTo(all);
    Path answer = folder.resolve("answer.txt");
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-DDJL_CACHE_DIR=" + folder.resolve("cache"),
                "-cp",
                classPath,
                WithoutPyTorch.class.getName(),
                answer.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return Files.readAllLines(answer);
  }

  @Test
  void withoutItsEngineClassificationWorksAndTrainingSaysWhatIsMissing(@TempDir Path folder)
      throws Exception {
    List<String> answer = run(folder, name -> !name.startsWith("pytorch-"));
    assertThat(answer.get(0)).isIn(TestModels.CLASSES);
    assertThat(answer.get(1))
        .startsWith("Training needs PyTorch, but DJL's PyTorch engine")
        .contains("pytorch-native-cpu 2.7.1")
        .endsWith("Classification works without them.");
  }

  @Test
  void withoutItsNativesClassificationWorksAndTrainingSaysWhatIsMissing(@TempDir Path folder)
      throws Exception {
    List<String> answer =
        run(folder, name -> !name.startsWith("pytorch-native") && !name.startsWith("pytorch-jni"));
    assertThat(answer.get(0)).isIn(TestModels.CLASSES);
    assertThat(answer.get(1))
        .startsWith("Training needs PyTorch, but PyTorch's native libraries could not be loaded")
        .contains(System.getProperty("os.arch"))
        .contains("Maven Central");
  }
}
