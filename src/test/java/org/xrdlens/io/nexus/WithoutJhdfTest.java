package org.xrdlens.io.nexus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.PatternSource;

/** Whoever updates the plugin alone lacks the library for HDF5: it must not cost him the rest. */
class WithoutJhdfTest {
  private static final byte[] HDF5 = {
    (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0, 0, 8, 8, 0
  };

  @Test
  void readsEveryOtherFormatAndNamesTheLibraryForNeXus() throws Exception {
    URL classes = PatternFormats.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader = new WithoutJhdf(classes)) {
      byte[] columns = "10 5\n11 6\n12 7\n".getBytes(StandardCharsets.US_ASCII);
      assertThat((List<?>) scans(loader, "film.xy", columns)).hasSize(1);
      assertThatThrownBy(() -> scans(loader, "film.nxs", HDF5))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("film.nxs")
          .hasMessageContaining("jhdf");
    }
  }

  private static Object scans(ClassLoader loader, String name, byte[] content) throws Exception {
    Class<?> formats = loader.loadClass(PatternFormats.class.getName());
    Class<?> sources = loader.loadClass(PatternSource.class.getName());
    Object source = sources.getMethod("of", String.class, byte[].class).invoke(null, name, content);
    Method scans = formats.getMethod("scans", sources);
    try {
      return scans.invoke(formats.getMethod("standard").invoke(null), source);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof IOException cause ? cause : e;
    }
  }

  /** Loads the program's classes itself and hides jHDF. */
  private static final class WithoutJhdf extends URLClassLoader {
    private WithoutJhdf(URL classes) {
      super(new URL[] {classes}, PatternFormats.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("io.jhdf.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("org.xrdlens.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
