package org.xrdlens.legacy;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.widget.Button;

/**
 * The inputs of a command that a user gives: which keys there are, and how a text becomes a value
 * of the field's type. Stricter than SciJava's own conversion, which turns an unreadable number
 * into 0 or null.
 */
final class CommandInputs {
  private final CommandInfo info;

  CommandInputs(CommandInfo info) {
    this.info = info;
  }

  /** The inputs that a user gives, in the order of the fields: the keys of a macro. */
  List<ModuleItem<?>> items() {
    return fields().stream().filter(item -> !isButton(item)).toList();
  }

  /** What a dialog shows, in the order of the fields: the inputs, and buttons between them. */
  List<ModuleItem<?>> fields() {
    return StreamSupport.stream(info.inputs().spliterator(), false)
        .<ModuleItem<?>>map(Function.identity())
        .filter(item -> !Service.class.isAssignableFrom(item.getType()))
        .filter(item -> item.getType() != Context.class)
        .toList();
  }

  /** Whether a field is a button, which has a callback and never a value. */
  static boolean isButton(ModuleItem<?> item) {
    return Button.class.isAssignableFrom(item.getType());
  }

  /**
   * Sets the inputs of a module from texts and asks its own validaters.
   *
   * @throws IllegalArgumentException if {@link #typed} or a validater refuses a value
   */
  void fill(Module module, Map<String, String> texts) {
    typed(texts).forEach(module::setInput);
    for (ModuleItem<?> item : items()) {
      String validater = item.getValidater();
      boolean checked = validater != null && !validater.isEmpty();
      String refusal = checked ? item.validateMessage(module) : null;
      if (refusal != null) {
        throw new IllegalArgumentException(refusal);
      }
    }
  }

  /**
   * Typed values from texts; keys that are not given are left out, so the field keeps its default.
   *
   * @param texts values by key
   * @throws IllegalArgumentException if a key is unknown, a required one is missing, or a text does
   *     not fit the field's type, range or choices
   */
  Map<String, Object> typed(Map<String, String> texts) {
    Map<String, Object> values = typedSoFar(texts);
    for (ModuleItem<?> item : items()) {
      String text = texts.get(item.getName());
      if (item.isRequired() && item.getType() == File.class && (text == null || text.isBlank())) {
        throw new IllegalArgumentException(
            name() + " needs a path for the key \"" + item.getName() + "\", but none is given.");
      }
    }
    return values;
  }

  /**
   * The same while a user is still filling in: a required path may be missing.
   *
   * @throws IllegalArgumentException if a key is unknown or a text does not fit
   */
  Map<String, Object> typedSoFar(Map<String, String> texts) {
    List<String> keys = items().stream().map(ModuleItem::getName).toList();
    for (String key : texts.keySet()) {
      if (!keys.contains(key)) {
        throw new IllegalArgumentException(
            name() + " has no key \"" + key + "\"; its keys are " + String.join(", ", keys) + ".");
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (ModuleItem<?> item : items()) {
      String text = texts.get(item.getName());
      if (text != null) {
        values.put(item.getName(), typed(item, text));
      }
    }
    return values;
  }

  private Object typed(ModuleItem<?> item, String text) {
    Class<?> type = item.getType();
    if (type == String.class) {
      return chosen(item, text);
    } else if (type == File.class) {
      return new File(text);
    } else if (type == boolean.class || type == Boolean.class) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw unreadable(item, text, "true or false");
      };
    } else if (type == int.class || type == Integer.class) {
      return number(item, text, Integer::valueOf, "a whole number");
    } else if (type == long.class || type == Long.class) {
      return number(item, text, Long::valueOf, "a whole number");
    } else if (type == double.class || type == Double.class) {
      return number(item, text, Double::valueOf, "a number");
    }
    throw new IllegalStateException(
        name() + " has the input " + item.getName() + " of the unsupported type " + type + ".");
  }

  private String chosen(ModuleItem<?> item, String text) {
    List<?> choices = item.getChoices();
    if (choices != null && !choices.isEmpty() && !choices.contains(text)) {
      throw unreadable(item, text, "one of " + choices);
    }
    return text;
  }

  private <N extends Number> N number(
      ModuleItem<?> item, String text, Function<String, N> parse, String kind) {
    String range = kind + range(item);
    N value;
    try {
      value = parse.apply(text.strip());
    } catch (NumberFormatException e) {
      throw unreadable(item, text, range);
    }
    double v = value.doubleValue();
    boolean tooSmall = item.getMinimumValue() instanceof Number min && v < min.doubleValue();
    boolean tooLarge = item.getMaximumValue() instanceof Number max && v > max.doubleValue();
    if (Double.isNaN(v) || tooSmall || tooLarge) {
      throw unreadable(item, text, range);
    }
    return value;
  }

  private static String range(ModuleItem<?> item) {
    Object min = item.getMinimumValue();
    Object max = item.getMaximumValue();
    if (min != null && max != null) {
      return " from " + min + " to " + max;
    }
    return min != null ? " of at least " + min : max != null ? " of at most " + max : "";
  }

  private IllegalArgumentException unreadable(ModuleItem<?> item, String text, String expected) {
    return new IllegalArgumentException(
        name()
            + " expects for \""
            + item.getLabel()
            + "\" (key "
            + item.getName()
            + ") "
            + expected
            + ", but got \""
            + text
            + "\".");
  }

  private String name() {
    String leaf = info.getMenuPath().getLeaf().getName();
    return leaf.endsWith("...") ? leaf.substring(0, leaf.length() - 3) : leaf;
  }
}
