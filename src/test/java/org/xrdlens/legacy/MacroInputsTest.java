package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;

/** What Fiji hands over before a command runs, and what we make of it. */
class MacroInputsTest {
  private CommandHost host;
  private CommandInfo info;
  private Module module;

  @BeforeEach
  void open() {
    host = CommandHost.of(MacroInputsTest.class.getClassLoader());
    info = host.command("XRD Classify Folder...").orElseThrow();
    module = host.module(info);
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aKeyThatAMacroLeavesOutHasItsDefaultAndIsNotAskedFor() {
    module.setInput("charts", false);
    module.setInput("threads", 7);
    MacroInputs.settle(module, info, "input=/in output=[/out put] resume ");
    assertThat(module.getInput("input")).isEqualTo(new File("/in"));
    assertThat(module.getInput("output")).isEqualTo(new File("/out put"));
    assertThat(module.getInput("charts")).isEqualTo(true);
    assertThat(module.getInput("threads")).isEqualTo(0);
    assertThat(module.getInput("resume")).isEqualTo(true);
    assertThat(new CommandInputs(info).items())
        .allMatch(item -> module.isInputResolved(item.getName()));
  }

  @Test
  void aKeyInsideAValueIsNoKey() {
    module.setInput("model", "a/x]");
    MacroInputs.settle(module, info, "input=/in output=[/o/model=a/x] model=dimensionality");
    assertThat(module.getInput("model")).isEqualTo("dimensionality");
    assertThat(module.getInput("output")).isEqualTo(new File("/o/model=a/x"));
  }

  @Test
  void whatARunArgumentGivesIsKeptAndTheRestHasItsDefault() {
    module.setInput("input", new File("/in"));
    module.resolveInput("input");
    module.setInput("output", new File("/out"));
    module.resolveInput("output");
    module.setInput("threads", 3);
    module.resolveInput("threads");
    module.setInput("charts", false);
    MacroInputs.settle(module, info, null);
    assertThat(module.getInput("input")).isEqualTo(new File("/in"));
    assertThat(module.getInput("threads")).isEqualTo(3);
    assertThat(module.getInput("charts")).isEqualTo(true);
  }

  @Test
  void whatCannotBeUsedIsRefusedWithItsKey() {
    assertThatThrownBy(() -> MacroInputs.settle(module, info, "input=/in output=/o threads=abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threads")
        .hasMessageContaining("abc");
    assertThatThrownBy(() -> MacroInputs.settle(module, info, "input=/in outptu=/o"))
        .hasMessageContaining("\"outptu\"");
    assertThatThrownBy(() -> MacroInputs.settle(module, info, "output=/o"))
        .hasMessageContaining("\"input\"");
  }

  @Test
  void aNullOfARunArgumentIsNoDefault() {
    module.setInput("input", new File("/in"));
    module.resolveInput("input");
    module.setInput("model", null);
    module.resolveInput("model");
    assertThatThrownBy(() -> MacroInputs.settle(module, info, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"model\"");
  }
}
