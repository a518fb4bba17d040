package org.xrdlens.classify;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.xrdlens.model.ModelFile;

/** The one door to ONNX Runtime: loads DJL's engine without network access, and models into it. */
final class OnnxRuntimeEngine {
  private static final String ENGINE = "OnnxRuntime";

  /** Two threads on one pattern are slower than one; patterns run in parallel instead. */
  private static final Map<String, String> OPTIONS =
      Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1");

  private OnnxRuntimeEngine() {}

  /**
   * Loads a judged model.
   *
   * @throws IOException if the runtime does not take it
   * @throws OnnxRuntimeMissingException if the runtime can't be loaded
   */
  static Model load(ModelFile file) throws IOException {
    setIfAbsent("OPT_OUT_TRACKING", "true");
    setIfAbsent("ai.djl.offline", "true");
    setIfAbsent("ai.djl.onnx.disable_alternative", "true");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OnnxRuntimeEngine.class.getClassLoader());
    try {
      return load(Engine.getEngine(ENGINE), file);
    } catch (EngineException | IllegalArgumentException | LinkageError e) {
      throw new OnnxRuntimeMissingException(
          "ONNX Runtime could not be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ", Java "
              + System.getProperty("java.version")
              + " ("
              + e
              + "). Classification needs the jars onnxruntime-engine and onnxruntime with native"
              + " libraries for this platform.",
          e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Model load(Engine engine, ModelFile file) throws IOException {
    Model model = engine.newModel(file.card().name(), Device.cpu());
    boolean loaded = false;
    try (InputStream in = file.openBytes()) {
      model.load(in, OPTIONS);
      loaded = true;
      return model;
    } catch (MalformedModelException e) {
      throw new IOException(
          "ONNX Runtime does not take the model " + file.card().name() + ": " + e.getCause(), e);
    } finally {
      if (!loaded) {
        model.close();
      }
    }
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
