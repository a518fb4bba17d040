package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;

/** What Fiji and plain ImageJ find in the jar that is shipped. */
class PackagedJarIT {
  private static final Pattern ENTRY =
      Pattern.compile("(\\S+), \"(.+)\", org\\.xrdlens\\.legacy\\.CommandBridge\\(\"(.+)\"\\)");

  /** Hides this project's classes and annotation indexes, so that only the jar can supply them. */
  private static final class WithoutUs extends ClassLoader {
    WithoutUs() {
      super(PackagedJarIT.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.xrdlens.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      List<URL> others =
          Collections.list(super.getResources(name)).stream()
              .filter(url -> url.getPath().contains("scijava-common"))
              .toList();
      return Collections.enumeration(others);
    }
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(HeadlessProcess.app().resolve("plugins"))) {
      List<Path> jars =
          files.filter(f -> f.getFileName().toString().matches("XRD_Lens-.*\\.jar")).toList();
      assertThat(jars).hasSize(1);
      return jars.get(0);
    }
  }

  private static String entry(String name) throws IOException {
    try (JarFile jar = new JarFile(jar().toFile());
        InputStream stream = jar.getInputStream(jar.getEntry(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> menuOfPluginsConfig() throws IOException {
    return entry("plugins.config")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(ENTRY::matcher)
        .peek(matcher -> assertThat(matcher.matches()).isTrue())
        .map(PackagedJarIT::menuEntry)
        .toList();
  }

  private static String menuEntry(Matcher matcher) {
    return matcher.group(1) + ">" + matcher.group(2) + " = " + matcher.group(3);
  }

  private static String menuEntry(CommandInfo info) {
    String path = info.getMenuPath().getMenuString().replace(" > ", ">");
    return path + " = " + info.getDelegateClassName();
  }

  @Test
  void aContextOnTheJarFindsEveryCommandOfPluginsConfigAtTheSameMenuPath() throws Exception {
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {jar().toUri().toURL()}, new WithoutUs());
        CommandHost host = CommandHost.of(loader)) {
      List<String> annotated = host.commands().stream().map(PackagedJarIT::menuEntry).toList();
      assertThat(annotated).isNotEmpty();
      assertThat(menuOfPluginsConfig()).containsExactlyInAnyOrderElementsOf(annotated);
      for (CommandInfo info : host.commands()) {
        assertThat(info.createModule().getDelegateObject().getClass().getClassLoader())
            .isSameAs(loader);
      }
    }
  }

  @Test
  void theAnnotationIndexNamesEveryCommand() throws IOException {
    String index = entry("META-INF/json/org.scijava.plugin.Plugin");
    for (String line : menuOfPluginsConfig()) {
      assertThat(index).contains("\"" + line.replaceFirst(".* = ", "") + "\"");
    }
  }

  @Test
  void imageJReadsItsMenuOnlyFromJarsWithAnUnderscoreInTheName() throws IOException {
    assertThat(jar().getFileName().toString()).contains("_");
  }
}
