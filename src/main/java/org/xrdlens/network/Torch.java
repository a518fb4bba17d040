package org.xrdlens.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The one door to PyTorch: loads DJL's engine without any network access and on one thread per
 * training, and says plainly when it is not there.
 *
 * <p>Gradients are asked from the engine itself and not through DJL's {@code GradientCollector},
 * which allows a single collector in a JVM: members of an ensemble train in parallel threads.
 */
final class Torch {
  private static final String ENGINE = "PyTorch";

  private Torch() {}

  /**
   * A manager for arrays of one task; to be closed.
   *
   * @throws PyTorchMissingException if PyTorch can't be loaded
   */
  static NDManager newManager() {
    load();
    // One thread per training: the sums then have one order, so that a seed gives the same bits.
    JniUtils.setNumThreads(1);
    return NDManager.newBaseManager(Device.cpu(), ENGINE);
  }

  private static void load() {
    setIfAbsent("OPT_OUT_TRACKING", "true");
    setIfAbsent("ai.djl.offline", "true");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Torch.class.getClassLoader());
    try {
      if (!Engine.hasEngine(ENGINE)) {
        throw missing("DJL's PyTorch engine (pytorch-engine) is not on the class path", null);
      }
      Engine.getEngine(ENGINE);
    } catch (EngineException | LinkageError e) {
      throw missing("PyTorch's native libraries could not be loaded (" + rootMessage(e) + ")", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  private static PyTorchMissingException missing(String what, Throwable cause) {
    return new PyTorchMissingException(
        String.format(
            Locale.ROOT,
            "Training needs PyTorch, but %s. Put the jars pytorch-engine 0.35.1, pytorch-jni"
                + " 2.7.1-0.35.1 and pytorch-native-cpu 2.7.1 for your platform (here %s, %s) from"
                + " Maven Central (group ai.djl.pytorch, about 110 MB) beside XRD Lens and start"
                + " again. Classification works without them.",
            what,
            System.getProperty("os.name"),
            System.getProperty("os.arch")),
        cause);
  }

  /**
   * Does some work while this thread records what gradients need, or while it does not.
   *
   * @return what the work gives
   */
  static <T> T recording(boolean record, Supplier<T> work) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(record);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  /** Computes the gradients of a scalar by everything that asked for one. */
  static void backward(NDArray scalar) {
    try (NDArray one = scalar.getManager().ones(scalar.getShape(), DataType.FLOAT32)) {
      JniUtils.backward((PtNDArray) scalar, (PtNDArray) one, false, false);
    }
  }
}
