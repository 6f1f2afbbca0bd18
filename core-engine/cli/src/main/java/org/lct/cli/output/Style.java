package org.lct.cli.output;

/// Colours of a terminal; nothing where there are none. Colour never speaks alone.
record Style(boolean coloured) {
  String error(String text) {
    return paint("31;1", text);
  }

  String warning(String text) {
    return paint("33;1", text);
  }

  String note(String text) {
    return paint("34;1", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String muted(String text) {
    return paint("2", text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
