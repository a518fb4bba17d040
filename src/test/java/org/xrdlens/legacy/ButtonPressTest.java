package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.MenuPath;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.widget.Button;

/** A button among the fields of a command: what it gets, what it gives, and that it is no key. */
class ButtonPressTest {
  private CommandInfo info;
  private CommandInputs inputs;
  private Module module;

  /** A command with a field of each kind and a button that changes some of them. */
  public static final class Doubling implements Command {
    @Parameter private File input;

    @Parameter(choices = {"physics", "paper"})
    private String recipe = "physics";

    @Parameter(label = "Preview...", callback = "press", required = false, persist = false)
    private Button preview;

    @Parameter private double strength = 1;
    @Parameter private boolean charts = true;

    @Override
    public void run() {
      throw new AssertionError("A button does not run the command.");
    }

    void press() {
      if (recipe.equals("paper")) {
        throw new UnsupportedOperationException("no paper");
      }
      strength *= 2;
      charts = input == null;
      recipe = "paper";
    }
  }

  @BeforeEach
  void open() throws ModuleException {
    info = new CommandInfo(Doubling.class);
    info.setMenuPath(new MenuPath("Plugins>XRD>XRD Double..."));
    inputs = new CommandInputs(info);
    module = info.createModule();
  }

  private Map<String, String> press(Map<String, String> texts) {
    ModuleItem<?> button =
        inputs.fields().stream().filter(CommandInputs::isButton).findFirst().orElseThrow();
    return new ButtonPress(info, module, button).on(texts);
  }

  @Test
  void aButtonStandsAmongTheFieldsButIsNoKey() {
    assertThat(inputs.fields())
        .extracting(ModuleItem::getName)
        .containsExactly("input", "recipe", "preview", "strength", "charts");
    assertThat(inputs.items())
        .extracting(ModuleItem::getName)
        .containsExactly("input", "recipe", "strength", "charts");
    assertThatThrownBy(() -> inputs.typed(Map.of("input", "/in", "preview", "true")))
        .hasMessageContaining("no key \"preview\"")
        .hasMessageContaining("input, recipe, strength, charts");
    assertThat(DialogHelp.html(info, inputs.items())).doesNotContain("preview");
  }

  @Test
  void theCallbackSeesTheFieldsAndTheFieldsShowWhatItChanged() {
    Map<String, String> changed =
        press(Map.of("input", "/in", "recipe", "physics", "strength", "1.50e0", "charts", "false"));
    assertThat(changed)
        .containsExactlyInAnyOrderEntriesOf(Map.of("recipe", "paper", "strength", "3.0"));
  }

  @Test
  void aPathThatIsStillMissingIsNullForTheCallback() {
    Map<String, String> changed =
        press(Map.of("input", " ", "recipe", "physics", "strength", "1", "charts", "false"));
    assertThat(changed).containsEntry("charts", "true").doesNotContainKey("input");
    assertThatThrownBy(() -> inputs.typed(Map.of("input", " ")))
        .hasMessageContaining("needs a path for the key \"input\"");
  }

  @Test
  void aTextThatDoesNotFitIsRefusedBeforeTheCallback() {
    assertThatThrownBy(() -> press(Map.of("input", "/in", "strength", "much")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"much\"");
    assertThat(module.getInput("strength")).isEqualTo(1.0);
  }

  @Test
  void aCallbackThatThrowsIsNamedInASentence() {
    assertThatThrownBy(() -> press(Map.of("recipe", "paper")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The button \"Preview...\" failed:")
        .hasMessageContaining("no paper");
  }

  @Test
  void aMacroNeverWaitsForAButton() {
    MacroInputs.settle(module, info, "input=/in");
    assertThat(inputs.fields()).allMatch(item -> module.isInputResolved(item.getName()));
    assertThat(module.getInput("preview")).isNull();
  }
}
