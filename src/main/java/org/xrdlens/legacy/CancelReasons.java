package org.xrdlens.legacy;

import java.awt.GraphicsEnvironment;
import org.scijava.event.EventHandler;
import org.scijava.log.LogService;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * Says in a Fiji without a window why one of our commands did not run to its end. Fiji shows the
 * reason in a dialog and says nothing where there can be none.
 */
@Plugin(type = Service.class)
public final class CancelReasons extends AbstractService implements SciJavaService {

  @Parameter private LogService log;

  /** Called by SciJava when a command was cancelled; plain ImageJ has no such events. */
  @EventHandler
  void onEvent(ModuleCanceledEvent event) {
    String command = event.getModule().getInfo().getDelegateClassName();
    String reason = event.getReason();
    if (GraphicsEnvironment.isHeadless()
        && command.startsWith("org.xrdlens.")
        && reason != null
        && !reason.isEmpty()) {
      log.error(reason);
    }
  }
}
