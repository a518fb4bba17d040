package org.xrdlens.io.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.io.format.NumberToken;

/**
 * An element and what is in it.
 *
 * @param namespace URI, empty without one
 * @param name local name
 * @param attributes by local name
 * @param children in order
 * @param text the characters directly in this element, all of them; empty where it has children and
 *     only white space besides
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text) {

  /** An element with nothing in it, in place of one that is missing. */
  public static final XmlElement NONE = new XmlElement("", "", Map.of(), List.of(), "");

  /** The value of an attribute; empty if it is missing. */
  public String attribute(String attributeName) {
    return attributes.getOrDefault(attributeName, "");
  }

  /** The children of a name, in order. */
  public List<XmlElement> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The first element that is reached by going to first children of these names. */
  public Optional<XmlElement> at(String... names) {
    XmlElement element = this;
    for (String next : names) {
      Optional<XmlElement> child = element.first(next);
      if (child.isEmpty()) {
        return Optional.empty();
      }
      element = child.get();
    }
    return Optional.of(element);
  }

  /** The text of the element that is reached by these names, stripped; empty if it is missing. */
  public String textAt(String... names) {
    return at(names).map(element -> element.text.strip()).orElse("");
  }

  /** The number in the element that is reached by these names, if it is there and a number. */
  public OptionalDouble numberAt(String... names) {
    return number(textAt(names));
  }

  /** All elements of a name at any depth, this one included, in the order of the document. */
  public List<XmlElement> everywhere(String wanted) {
    List<XmlElement> found = new ArrayList<>();
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      XmlElement element = open.pop();
      if (element.name.equals(wanted)) {
        found.add(element);
      }
      for (int i = element.children.size() - 1; i >= 0; i--) {
        open.push(element.children.get(i));
      }
    }
    return found;
  }

  /** The number that a text is, if it is a finite one. */
  public static OptionalDouble number(String text) {
    double value = NumberToken.value(text.strip());
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private Optional<XmlElement> first(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }
}
