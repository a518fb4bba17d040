package org.xrdlens.io.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.TextEncoding;

/**
 * Reads XML (W3C, Extensible Markup Language 1.0) into elements. A document type declaration is
 * refused, and with it everything that entities can do; depth and number of elements and attributes
 * are bounded. The encoding is seen in the bytes, because programs declare UTF-8 and write
 * something else.
 */
public final class XmlDocument {
  private static final int DEEPEST = 64;
  private static final int MOST_PARTS = 300_000;
  private static final String COMMENT_START = "<!--";
  private static final String COMMENT_END = "-->";
  private static final String EXPECTED = "complete and well-formed XML without a document type";
  private static final Pattern MARKUP = Pattern.compile("\\s*<[\\w?!]");
  private static final Pattern ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");

  private final String name;
  private final Deque<OpenElement> open = new ArrayDeque<>();
  private int parts;

  private XmlDocument(String name) {
    this.name = name;
  }

  /** The local name of a document's outermost element, if a file begins as XML does. */
  public static Optional<String> rootName(FileStart start) {
    if (!MARKUP.matcher(start.text()).lookingAt()) {
      return Optional.empty();
    }
    Matcher element = ELEMENT.matcher(start.text());
    int from = 0;
    while (element.find(from)) {
      int comment = start.text().indexOf(COMMENT_START, from);
      if (comment < 0 || comment > element.start()) {
        return Optional.of(element.group(1));
      }
      int end = start.text().indexOf(COMMENT_END, comment + COMMENT_START.length());
      if (end < 0) {
        return Optional.empty();
      }
      from = end;
    }
    return Optional.empty();
  }

  /**
   * Reads a document.
   *
   * @param name of the file, and of the entry if it is in an archive, for refusals
   * @return its outermost element
   * @throws PatternFormatException if it is damaged, has a document type, or is beyond all bounds
   */
  public static XmlElement read(String name, byte[] content) throws PatternFormatException {
    return new XmlDocument(name).read(content);
  }

  private XmlElement read(byte[] content) throws PatternFormatException {
    TextEncoding encoding = TextEncoding.of(content);
    int start = firstInk(content, encoding);
    Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(content, start, content.length - start), encoding.charset());
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(text);
      while (xml.hasNext()) {
        Optional<XmlElement> root = next(xml);
        if (root.isPresent()) {
          requireNothingMore(xml);
          return root.get();
        }
      }
      throw refusal("no element", Optional.empty());
    } catch (XMLStreamException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " in line "
                  + e.getLocation().getLineNumber()
                  + ", column "
                  + e.getLocation().getColumnNumber();
      throw refusal("XML that breaks off or is damaged" + place, Optional.of(e));
    } catch (MissingResourceException e) {
      // The parser found a fault for which the JDK has no text.
      throw refusal("XML that is damaged (" + e.getMessage() + ")", Optional.of(e));
    }
  }

  /** Blank lines in front of the declaration are against the letter of XML, and harmless. */
  private static int firstInk(byte[] content, TextEncoding encoding) {
    int width = encoding.isSixteenBit() ? 2 : 1;
    int at = encoding.markLength();
    while (at + width <= content.length
        && " \t\r\n".indexOf(width == 1 ? content[at] : content[at] | content[at + 1]) >= 0) {
      at += width;
    }
    return at;
  }

  /** The JDK's parser whatever else is on the class path, closed against all that is outside. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside of the document is read.");
        });
    return factory;
  }

  /** Takes one step; the outermost element once it is closed. */
  private Optional<XmlElement> next(XMLStreamReader xml)
      throws XMLStreamException, PatternFormatException {
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> {
        XmlElement closed = open.pop().close();
        if (open.isEmpty()) {
          return Optional.of(closed);
        }
        open.peek().children.add(closed);
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty()) {
          open.peek().text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
      }
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw refusal("a document type or an entity", Optional.empty());
      default -> {}
    }
    return Optional.empty();
  }

  private void start(XMLStreamReader xml) throws PatternFormatException {
    int count = xml.getAttributeCount();
    parts += 1 + count;
    if (parts > MOST_PARTS || open.size() >= DEEPEST) {
      throw refusal(
          "more than "
              + MOST_PARTS
              + " elements and attributes, or "
              + DEEPEST
              + " elements in one another",
          Optional.empty());
    }
    Map<String, String> attributes = count == 0 ? Map.of() : new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    String namespace = xml.getNamespaceURI();
    open.push(new OpenElement(namespace == null ? "" : namespace, xml.getLocalName(), attributes));
  }

  private void requireNothingMore(XMLStreamReader xml)
      throws XMLStreamException, PatternFormatException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        throw refusal("a second document behind the first", Optional.empty());
      }
    }
  }

  private PatternFormatException refusal(String found, Optional<Throwable> cause) {
    PatternFormatException refusal = PatternFormatException.of(name, found, EXPECTED);
    return cause.isPresent()
        ? new PatternFormatException(refusal.getMessage(), cause.get())
        : refusal;
  }

  /** An element whose end was not seen yet. */
  private static final class OpenElement {
    final String namespace;
    final String name;
    final Map<String, String> attributes;
    final List<XmlElement> children = new ArrayList<>(0);
    final StringBuilder text = new StringBuilder(0);

    OpenElement(String namespace, String name, Map<String, String> attributes) {
      this.namespace = namespace;
      this.name = name;
      this.attributes = attributes;
    }

    XmlElement close() {
      boolean blank = !children.isEmpty() && text.toString().isBlank();
      return new XmlElement(
          namespace,
          name,
          Map.copyOf(attributes),
          List.copyOf(children),
          blank ? "" : text.toString());
    }
  }
}
