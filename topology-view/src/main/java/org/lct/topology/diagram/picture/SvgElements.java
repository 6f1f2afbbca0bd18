package org.lct.topology.diagram.picture;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The elements of an SVG file, one on a line, written into memory.
final class SvgElements {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private final XMLStreamWriter xml;

  /// Begins a file.
  SvgElements(OutputStream bytes) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /// Begins the element around all others.
  void begin(double width, double height) {
    begin("svg", "xmlns", SVG, "xmlns:xlink", XLINK, "width", number(width), "height", number(height),
        "viewBox",
        "0 0 " + number(width) + " " + number(height));
  }

  /// Begins an element with attributes, each by its name and its value.
  void begin(String name, String... attributes) {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /// Ends the element that was begun last.
  void end() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /// An element without content.
  void add(String name, String... attributes) {
    try {
      xml.writeCharacters("\n");
      xml.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /// An element with a text.
  void text(String name, String content) {
    begin(name);
    try {
      xml.writeCharacters(allowed(content));
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    end();
  }

  /// Ends the file.
  void finish() {
    try {
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int at = 0; at < attributes.length; at += 2) {
      xml.writeAttribute(attributes[at], attributes[at + 1]);
    }
  }

  /// A number to a hundredth.
  static String number(double number) {
    var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// A text in the characters that XML allows.
  private static String allowed(String text) {
    return text.codePoints().filter(SvgElements::isAllowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static boolean isAllowed(int character) {
    return character >= ' ' && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        && character != 0xFFFE && character != 0xFFFF;
  }

  private static IllegalStateException unwritable(XMLStreamException cause) {
    return new IllegalStateException("Memory cannot be written to", cause);
  }
}
