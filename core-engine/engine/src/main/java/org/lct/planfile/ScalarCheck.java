package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.lct.diagnostic.Suggestions;
import org.lct.plan.PlanPath;
import org.lct.planfile.Shape.Amount;
import org.lct.planfile.Shape.Choice;
import org.lct.planfile.Shape.Flag;
import org.lct.planfile.Shape.Secret;
import org.lct.planfile.Shape.Tagged;
import org.lct.planfile.Shape.Text;
import org.lct.planfile.Shape.Whole;
import org.lct.planfile.YamlNode.Scalar;

/// Checks single values against the shapes of single values. Numbers and booleans must stand without
/// quotes; a text is what is written, quotes or not.
final class ScalarCheck {
  private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
  private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9][0-9]{0,9})(?:\\.[0-9]{1,20})?");

  /// What became of a value.
  sealed interface Result {}

  /// The value for Jackson.
  record Good(JsonNode value) implements Result {}

  /// What is wrong with it.
  record Bad(PlanProblem problem, String summary, String detail, List<String> candidates) implements Result {
    Bad(PlanProblem problem, String summary, String detail) {
      this(problem, summary, detail, List.of());
    }
  }

  /// Checks a value against a shape of single values.
  Result check(Scalar node, Shape shape, PlanPath path) {
    return switch (shape) {
      case Text text -> text(node, text, path);
      case Secret _ -> secret(node, path);
      case Tagged tagged -> tagged(node, tagged, path);
      case Whole whole -> whole(node, whole, path);
      case Amount amount -> amount(node, amount, path);
      case Flag _ -> flag(node, path);
      case Choice choice -> choice(node, choice, path);
      case Shape.Mapping _,Shape.Dictionary _,Shape.Sequence _,Shape.Shorthand _ ->
        throw new IllegalArgumentException("No shape of a single value: " + shape);
    };
  }

  private static Result text(Scalar node, Text shape, PlanPath path) {
    String value = node.value();
    if (value.codePointCount(0, value.length()) > shape.longest())
      return new Bad(PlanProblem.WRONG_FORM,
          "%s is longer than %d characters".formatted(Words.name(path), shape.longest()),
          "Shorten it.");
    return shape.form().matcher(value).matches()
        ? new Good(new TextNode(value))
        : new Bad(PlanProblem.WRONG_FORM, "%s cannot be %s".formatted(Words.name(path), Quoted.of(value)),
            "Write %s.".formatted(shape.what()), TextForms.likeName(shape, value).stream().toList());
  }

  private static Result secret(Scalar node, PlanPath path) {
    return Secret.FORM.matcher(node.value()).matches()
        ? new Good(new TextNode(node.value()))
        : new Bad(PlanProblem.SECRET_IN_PLAN,
            "%s must be a reference to a secret".formatted(Words.name(path)),
            "No secret stands in a plan: store it under a name, and write `secret:NAME` here.");
  }

  private static Result tagged(Scalar node, Tagged shape, PlanPath path) {
    String value = node.value();
    if (shape.form().matcher(value).matches())
      return new Good(new TextNode(value));
    int colon = value.indexOf(':');
    String kind = colon < 0 ? value : value.substring(0, colon);
    if (shape.kinds().contains(kind))
      return new Bad(PlanProblem.WRONG_FORM, "%s says only %s".formatted(Words.name(path), Quoted.of(value)),
          "Say what to run after the colon, as in `%s:NAME`.".formatted(kind));
    return new Bad(PlanProblem.UNKNOWN_WORD, "%s is no kind of step".formatted(Quoted.of(kind)),
        "A step is `KIND:WHAT`; the kinds are %s.%s".formatted(Words.list(shape.kinds()),
            Suggestions.sentence(kind, shape.kinds())),
        Suggestions.near(kind, shape.kinds()).stream().map(near -> near + value.substring(kind.length()))
            .filter(near -> shape.form().matcher(near).matches()).toList());
  }

  private static Result whole(Scalar node, Whole shape, PlanPath path) {
    if (!node.isPlain() || !WHOLE.matcher(node.value()).matches())
      return notANumber(node, shape, path);
    boolean tooLow = node.value().startsWith("-");
    if (node.value().length() > 11)
      return outOfRange(node, shape, path, tooLow ? shape.least() : shape.most());
    long value = Long.parseLong(node.value());
    int nearest = Math.clamp(value, shape.least(), shape.most());
    return nearest == value ? new Good(new IntNode(nearest)) : outOfRange(node, shape, path, nearest);
  }

  private static Result outOfRange(Scalar node, Shape shape, PlanPath path, int nearest) {
    return new Bad(PlanProblem.OUT_OF_RANGE,
        "%s cannot be %s".formatted(Words.name(path), Quoted.of(node.value())),
        "Write %s.".formatted(shape.what()), List.of(Integer.toString(nearest)));
  }

  private static Result amount(Scalar node, Amount shape, PlanPath path) {
    if (!node.isPlain() || !AMOUNT.matcher(node.value()).matches())
      return notANumber(node, shape, path);
    var value = new BigDecimal(node.value());
    return value.compareTo(BigDecimal.valueOf(shape.most())) > 0
        ? outOfRange(node, shape, path, shape.most())
        : new Good(DecimalNode.valueOf(value));
  }

  private static Result notANumber(Scalar node, Shape shape, PlanPath path) {
    return new Bad(PlanProblem.NOT_A_NUMBER,
        "%s must be a number, but here is %s".formatted(Words.name(path), Quoted.of(node.value())),
        Numbers.advice(node).orElseGet(() -> "Write %s.".formatted(shape.what())),
        Numbers.meant(node).stream().toList());
  }

  private static Result flag(Scalar node, PlanPath path) {
    return Flags.of(node).<Result>map(flag -> new Good(BooleanNode.valueOf(flag)))
        .orElseGet(() -> new Bad(PlanProblem.NOT_A_BOOLEAN,
            "%s must be true or false, but here is %s".formatted(Words.name(path), Quoted.of(node.value())),
            Flags.isQuoted(node)
                ? "Remove the quotes, which make it a text."
                : "Write `true` or `false`; `yes`, `no`, `on` and `off` are understood too.",
            Flags.isQuoted(node) ? List.of(node.value()) : List.of()));
  }

  private static Result choice(Scalar node, Choice shape, PlanPath path) {
    String value = node.value();
    return shape.words().contains(value)
        ? new Good(new TextNode(value))
        : new Bad(PlanProblem.UNKNOWN_WORD, "%s cannot be %s".formatted(Words.name(path), Quoted.of(value)),
            "Write %s.%s".formatted(shape.what(), Suggestions.sentence(value, shape.words())),
            Suggestions.near(value, shape.words()));
  }
}
