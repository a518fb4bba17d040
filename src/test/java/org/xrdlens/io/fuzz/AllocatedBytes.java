package org.xrdlens.io.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what a thread allocates, garbage included; readers run on the thread that calls them. */
public final class AllocatedBytes {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocatedBytes() {}

  /** Since this thread began; the difference of two is what happened between them. */
  public static long byThisThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
