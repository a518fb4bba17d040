package org.xrdlens.io.nexus;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.links.SoftLink;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The groups of a file and its single values, walked through once and bounded. Links that lead out
 * of the file are not followed.
 */
final class NexusTree {
  private static final int DEEPEST = 10;
  private static final int MOST_LINKS = 4;
  private static final int MOST_NODES = 5000;
  private static final int MOST_TEXT_BYTES = 4096;

  /**
   * A dataset of one value.
   *
   * @param text the value
   * @param unit its attribute {@code units}, empty without it
   */
  record Value(String text, String unit) {}

  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Value> values = new LinkedHashMap<>();
  private int nodes;

  /** Walks through a file. */
  static NexusTree of(Group root) {
    NexusTree tree = new NexusTree();
    tree.walk(root, 0);
    return tree;
  }

  private void walk(Group group, int depth) {
    groups.add(group);
    for (Node child : group) {
      if (++nodes > MOST_NODES || depth > DEEPEST) {
        return;
      }
      if (child.isLink()) {
        continue;
      }
      if (child instanceof Group inner) {
        walk(inner, depth + 1);
      } else if (child instanceof Dataset dataset && isValue(dataset)) {
        values.putIfAbsent(
            child.getName().toLowerCase(Locale.ROOT),
            new Value(text(dataset.getData()), attribute(dataset, "units")));
      }
    }
  }

  private static boolean isValue(Dataset dataset) {
    return dataset.getSize() == 1
        && !dataset.isCompound()
        && dataset.getDataType().getSize() <= MOST_TEXT_BYTES;
  }

  /** All groups, the root first. */
  List<Group> groups() {
    return groups;
  }

  /** The first value of a name in lower case; empty text if there is none. */
  Value value(String name) {
    return values.getOrDefault(name, new Value("", ""));
  }

  /**
   * The dataset of a name in a group, soft links inside of the file followed.
   *
   * @return empty if there is none, or none in this file
   */
  Optional<Dataset> dataset(Group group, String name) {
    Node node = resolve(group, name, 0);
    return node instanceof Dataset dataset ? Optional.of(dataset) : Optional.empty();
  }

  private Node resolve(Group from, String path, int links) {
    Node node = path.startsWith("/") ? groups.get(0) : from;
    Group parent = from;
    for (String name : path.split("/", DEEPEST * 2)) {
      if (!name.isEmpty() && !name.equals(".")) {
        if (!(node instanceof Group group)) {
          return null;
        }
        parent = group;
        node = group.getChild(name);
      }
    }
    if (node instanceof SoftLink link) {
      return links < MOST_LINKS ? resolve(parent, link.getTargetPath(), links + 1) : null;
    }
    return node == null || node.isLink() ? null : node;
  }

  /** A node's attribute as text, several words with blanks between; empty if there is none. */
  static String attribute(Node node, String name) {
    Attribute attribute = node.getAttribute(name);
    if (attribute == null || attribute.getSize() > 16 || attribute.getSize() < 1) {
      return "";
    }
    return text(attribute.getData());
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (!value.getClass().isArray()) {
      return value.toString().strip();
    }
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < Array.getLength(value); i++) {
      words.append(i > 0 ? " " : "").append(text(Array.get(value, i)));
    }
    return words.toString();
  }
}
