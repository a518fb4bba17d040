package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** What macros rely on: contract.csv is our copy of the contract's rows. */
class CommandContractTest {
  private static CommandHost host;

  @BeforeAll
  static void open() {
    host = CommandHost.of(CommandContractTest.class.getClassLoader());
  }

  @AfterAll
  static void close() {
    host.close();
  }

  static Stream<String> rows() throws IOException {
    try (InputStream stream =
        CommandContractTest.class.getResourceAsStream("/org/xrdlens/command/contract.csv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void leafClassKeysAndDefaultsAreTheContracts(String row) {
    String[] columns = row.split(",", 3);
    CommandInfo info = host.command(columns[0]).orElseThrow();
    assertThat(info.getDelegateClassName()).isEqualTo("org.xrdlens.command." + columns[1]);
    assertThat(info.getMenuPath().getMenuString()).isEqualTo("Plugins > XRD > " + columns[0]);
    Module module = host.module(info);
    String keys =
        new CommandInputs(info)
            .items().stream()
                .map(item -> item.getName() + "=" + text(module.getInput(item.getName())))
                .collect(Collectors.joining(";"));
    assertThat(keys).isEqualTo(columns[2]);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  @Test
  void theContractNamesEveryCommand() throws IOException {
    Set<String> leaves =
        rows().map(row -> row.substring(0, row.indexOf(','))).collect(Collectors.toSet());
    assertThat(host.commands())
        .extracting(info -> info.getMenuPath().getLeaf().getName())
        .containsExactlyInAnyOrderElementsOf(leaves);
  }

  @Test
  void everyInputExplainsItselfAndIsRememberedUnderItsOwnKey() {
    Set<String> persistKeys = new HashSet<>();
    for (CommandInfo info : host.commands()) {
      assertThat(info.getDescription()).isNotBlank();
      for (ModuleItem<?> item : new CommandInputs(info).items()) {
        String where = info.getTitle() + " " + item.getName();
        assertThat(item.getName()).as(where).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
        assertThat(item.getLabel()).as(where).isNotBlank();
        assertThat(item.getDescription()).as(where).hasSizeGreaterThan(40).endsWith(".");
        assertThat(persistKeys.add(item.getPersistKey())).as(where).isTrue();
        // Fiji's dialog breaks on an empty choice.
        List<?> choices = item.getChoices();
        assertThat(choices != null && choices.contains("")).as(where).isFalse();
        if (item.getType() == int.class || item.getType() == long.class) {
          assertThat(item.getMinimumValue()).as(where).isNotNull();
        }
      }
    }
  }

  @Test
  void noKeyIsTheEndingOfAnotherBehindAnUnderscore() {
    for (CommandInfo info : host.commands()) {
      List<String> keys =
          new CommandInputs(info).items().stream().map(ModuleItem::getName).toList();
      for (String key : keys) {
        assertThat(keys).noneMatch(other -> other.endsWith("_" + key));
      }
    }
  }

  @Test
  void wrongTextsAreRefusedWithTheKeyTheValueAndWhatIsExpected() {
    CommandInputs inputs =
        new CommandInputs(host.command("org.xrdlens.command.ImportPattern").orElseThrow());
    assertThatThrownBy(() -> inputs.typed(Map.of("input", "a.xy", "scan", "1.5")))
        .hasMessage(
            "XRD Import Pattern expects for \"Scan (0 is the first, -1 all, -2 joined)\" (key scan) a"
                + " whole number of at least -2, but got \"1.5\".");
    assertThatThrownBy(() -> inputs.typed(Map.of("input", "a.xy", "scan", "-3")))
        .hasMessageContaining("\"-3\"");
    assertThatThrownBy(() -> inputs.typed(Map.of("scan", "1")))
        .hasMessageContaining("needs a path for the key \"input\"");
    assertThatThrownBy(() -> inputs.typed(Map.of("input", "a.xy", "inptu", "1")))
        .hasMessageContaining("inptu")
        .hasMessageContaining("input, scan, radiation, axis, convert_to, output");
  }
}
