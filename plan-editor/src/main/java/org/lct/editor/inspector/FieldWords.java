package org.lct.editor.inspector;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;

/// What the inspector says of keys and of what is typed.
final class FieldWords {
  private FieldWords() {}

  /// A key as the label of its field.
  static String label(String key) {
    return switch (key) {
      case "nodenames" -> Texts.of("inspector.label.nodenames");
      case "hostnames" -> Texts.of("inspector.label.hostnames");
      case "publicfqdn" -> Texts.of("inspector.label.publicfqdn");
      case "privatefqdn" -> Texts.of("inspector.label.privatefqdn");
      case "fs" -> Texts.of("inspector.label.fs");
      case "firstboot" -> Texts.of("inspector.label.firstboot");
      case "boot-on-create" -> Texts.of("inspector.label.boot-on-create");
      case "clusterstarting" -> Texts.of("inspector.label.clusterstarting");
      case "clusterstarted" -> Texts.of("inspector.label.clusterstarted");
      case "regionready" -> Texts.of("inspector.label.regionready");
      case "planready" -> Texts.of("inspector.label.planready");
      case "regionplan" -> Texts.of("inspector.label.regionplan");
      case "soa-email" -> Texts.of("inspector.label.soa-email");
      case "reserved-ip" -> Texts.of("inspector.label.reserved-ip");
      case "stackscripts" -> Texts.of("inspector.stackscripts");
      case "cidr", "dns", "ssh", "ttl", "nat", "tcp", "http" -> key.toUpperCase(Locale.ROOT);
      default -> key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
    };
  }

  /// What is wrong with a typed text, if the format does not take it; an empty one is nothing said.
  static Optional<String> against(Shape shape, String text) {
    if (text.isEmpty())
      return Optional.empty();
    boolean fits = switch (shape) {
      case Shape.Text(_, var form, int longest, _) ->
        form.matcher(text).matches() && text.codePointCount(0, text.length()) <= longest;
      case Shape.Tagged tagged -> tagged.form().matcher(text).matches();
      case Shape.Secret _ -> Shape.Secret.FORM.matcher(text).matches();
      case Shape.Choice(var words) -> words.contains(text);
      case Shape.Whole(int least, int most) -> isNumber(text, value -> value >= least && value <= most);
      case Shape.Amount(int most) -> text.matches("\\d{1,10}(\\.\\d{1,2})?")
          && Double.parseDouble(text) <= most;
      case Shape.Flag _,Shape.Mapping _,Shape.Dictionary _,Shape.Sequence _,Shape.Shorthand _ -> true;
    };
    return fits ? Optional.empty()
        : Optional.of(Texts.of("inspector.wanted", Backticks.without(shape.what())));
  }

  private static boolean isNumber(String text, LongPredicate inRange) {
    return text.matches("\\d{1,10}") && inRange.test(Long.parseLong(text));
  }
}
