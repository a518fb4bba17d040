package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {

  @Test
  void theWordsOfFijisLauncherAreUnderstood() {
    assertThat(LaunchArguments.parse("--headless", "--run", "XRD Classify Folder...", "a=1"))
        .isEqualTo(
            new LaunchArguments(LaunchArguments.Action.COMMAND, "XRD Classify Folder...", "a=1"));
    assertThat(LaunchArguments.parse("-macro", "a.ijm"))
        .isEqualTo(new LaunchArguments(LaunchArguments.Action.MACRO, "a.ijm", ""));
  }

  @Test
  void otherWordsAreRefused() {
    assertThatThrownBy(LaunchArguments::parse).hasMessageContaining("got 0 words");
    assertThatThrownBy(() -> LaunchArguments.parse("-eval", "x")).hasMessageContaining("-eval");
    assertThatThrownBy(() -> LaunchArguments.parse("--run", "a", "b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
