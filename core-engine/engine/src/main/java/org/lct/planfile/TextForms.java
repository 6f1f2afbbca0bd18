package org.lct.planfile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.planfile.Shape.Text;
import org.lct.planfile.Shape.Text.Bare;

/// The forms of text that a plan knows. Patterns are written for Java and for the ECMA dialect of JSON
/// Schema alike, and are matched against the whole text.
final class TextForms {
  /// Longer texts are accidents, and the patterns' cost grows with them.
  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 64;
  private static final String PORT = "(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
  private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";

  static final Text PROSE = new Text("a text", Pattern.compile("[\\s\\S]*"), Decoder.MAX_BYTES,
      new Bare.Any());
  static final Text LINE = text("a text on one line", "[^ \\t\\r\\n](?:[^\\t\\r\\n]*[^ \\t\\r\\n])?",
      new Bare.Any());
  static final Text NAME = text("a name of letters, digits, `-`, `_` and `.`", "[A-Za-z0-9._-]+",
      new Bare.Any());
  static final Text NAME_PATTERN = text("a name with placeholders such as `web-{index}`",
      "(?:[^{} \\t\\r\\n]|\\{[^{} \\t\\r\\n]+\\})+", new Bare.Any());
  static final Text SIZE = text("a size such as `80%` or `500GB`",
      "(?:100|[1-9][0-9]?)%|[1-9][0-9]{0,8} ?[MmGg][Bb]?|[1-9][0-9]{0,4} ?[Tt][Bb]?", new Bare.None());
  static final Text DURATION = text("a duration such as `90s`, `10m` or `1h`", "[1-9][0-9]{0,5}[smh]",
      new Bare.None());
  static final Text SHARE = text("a number or a percentage such as `25%`",
      "[1-9][0-9]{0,3}|(?:100|[1-9][0-9]?)%", new Bare.Whole(1, 9999));
  static final Text PORTS = text("ports such as `443`, `8000-8010` or `80,443`",
      PORT + "(?:-" + PORT + ")?(?:,(?:" + PORT + ")(?:-" + PORT + ")?)*", new Bare.Whole(1, 65535));
  static final Text HTTP_CHECK = text("a port with a path such as `8080/health`", PORT + "/[^ \\t\\r\\n]*",
      new Bare.None());
  static final Text CIDR = text("an IPv4 range such as `10.0.0.0/8`", IPV4 + "/(?:3[0-2]|[12]?[0-9])",
      new Bare.None());
  static final Text IP = text("an IP address", IPV4 + "|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}",
      new Bare.None());
  static final Text DOMAIN = text("a domain such as `example.com`",
      "(?:" + LABEL + "\\.)*[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?", new Bare.Booleans());
  static final Text EMAIL = text("an e-mail address", "[^@ \\t\\r\\n]+@[^@ \\t\\r\\n]+", new Bare.None());
  static final Text PATH = text("a path that begins with `/`", "/[^\\t\\r\\n]*", new Bare.None());
  static final Text DEVICE = text("a device such as `/dev/sda`", "/dev/[a-z0-9]+", new Bare.None());
  static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private TextForms() {}

  /// A text as similar as can be that is a name, if a name is wanted. None for a long text, which is no name but an
  /// accident.
  static Optional<String> likeName(Text shape, String text) {
    String name = text.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
    return shape.equals(NAME) && name.length() <= LONGEST_NAME && NAME.form().matcher(name).matches()
        ? Optional.of(name)
        : Optional.empty();
  }

  private static Text text(String what, String form, Bare bare) {
    return new Text(what, Pattern.compile(form), LONGEST, bare);
  }
}
