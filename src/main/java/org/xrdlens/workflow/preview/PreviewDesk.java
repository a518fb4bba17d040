package org.xrdlens.workflow.preview;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.workflow.CopySource;

/**
 * Draws what a user has chosen to see, and keeps the source that was read last, so that moving a
 * slider reads no file. Meant for one thread.
 */
public final class PreviewDesk {
  private final PreviewFolder folder;
  private String file = "";
  private CopySource source;

  /** A desk for the files of a folder. */
  public PreviewDesk(PreviewFolder folder) {
    this.folder = folder;
  }

  /** Draws; what cannot be read or drawn gives a preview with a sentence in place of a pattern. */
  public Preview draw(PreviewState state) {
    try {
      if (!state.file().equals(file)) {
        source = folder.read(state.file());
        file = state.file();
      }
    } catch (IOException | IllegalArgumentException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      return new Preview(Optional.empty(), Optional.empty(), List.of(), Map.of(), reason);
    }
    return new PreviewRequest(source, state.choice(), state.seed(), state.copy()).draw();
  }
}
