package org.lct.expand;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.cloud.Image;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;

/// Finds the image a plan means: by id, or by words that fit exactly one image.
public record ImageNames(Catalog catalog) {
  private static final Pattern DEBIAN = Pattern.compile("linode/debian(\\d{1,4})");
  private static final Pattern VERSIONED = Pattern
      .compile("linode/([a-z]+)(\\d{1,4}(?:\\.\\d{1,4})?)(?:lts)?");
  private static final Pattern OWN = Pattern.compile("(private|shared)/\\d+");

  /// The image `wanted` means, with a warning if it is retired (then its replacement) or soon will be.
  /// `at` is where the plan says it.
  public Checked<Image> resolve(String wanted, PlanPath at) {
    var text = wanted.strip();
    return catalog.image(text).map(image -> offered(image, at)).or(() -> retired(text, at))
        .or(() -> own(text, at)).orElseGet(() -> byWords(text, at));
  }

  /// The image of a node plan that names none: the newest Debian that is not deprecated and reads user
  /// data, with a note. `at` is the node plan.
  public Checked<Image> byDefault(String nodePlan, PlanPath at) {
    return newestDebian().map(image -> Checked.of(image, List.of(Diagnostic.note("image-defaulted",
        Subject.at(at), "Node plan `%s` names no image; %s is used".formatted(nodePlan, named(image)),
        "Write `image: %s` to keep it, here or under `defaults`.".formatted(image.id()))
        .offering(List.of(image.id()))))).orElseGet(
            () -> Checked.failed(Diagnostic.error("no-default-image", Subject.at(at),
                "Node plan `%s` names no image, and no Debian is offered".formatted(nodePlan),
                "Write `image:` with the id of an image.")));
  }

  private Optional<Image> newestDebian() {
    return catalog.images().stream()
        .filter(image -> !image.deprecated() && image.cloudInit() && DEBIAN.matcher(image.id()).matches())
        .max(Comparator
            .comparingInt(image -> Integer.parseInt(DEBIAN.matcher(image.id()).replaceFirst("$1"))));
  }

  private Checked<Image> offered(Image image, PlanPath at) {
    var newer = Optional.ofNullable(LegacyIdentifiers.KNOWN.images().get(image.id()));
    return image.deprecated()
        ? Checked.of(image, List.of(Diagnostic.warning("deprecated-image", Subject.at(at),
            "%s will soon be withdrawn".formatted(named(image)),
            newer.map("A newer one of its family is `%s`."::formatted)
                .orElse("Choose a newer image of its family."))
            .offering(newer.flatMap(catalog::image).map(Image::id).stream().toList())))
        : Checked.of(image);
  }

  private Optional<Checked<Image>> retired(String text, PlanPath at) {
    var known = LegacyIdentifiers.KNOWN;
    var replaced = known.images().keySet().stream().filter(id -> id.equals(text) || isCalled(id, text))
        .findFirst()
        .filter(id -> catalog.image(id).isEmpty());
    var replacement = replaced.map(known.images()::get).flatMap(catalog::image);
    if (replacement.isPresent())
      return replacement.map(image -> Checked.of(image, List.of(Diagnostic.warning("retired-image",
          Subject.at(at), "`%s` is no longer offered; %s takes its place".formatted(text, named(image)),
          "Write `%s`.".formatted(image.id())).offering(List.of(image.id())))));
    return known.closedImages().stream().filter(id -> id.equals(text) || isCalled(id, text)).findFirst()
        .map(id -> closed(text, family(id), at));
  }

  private static Checked<Image> closed(String text, List<String> family, PlanPath at) {
    return Checked.failed(Diagnostic.error("unknown-image", Subject.at(at),
        "`%s` is no longer offered".formatted(text), family.isEmpty()
            ? "Choose another image; none of its family is offered."
            : "Choose a newer image, such as `%s`.".formatted(family.getFirst()))
        .offering(family));
  }

  /// The images of the same distribution that will stay, the newest first.
  private List<String> family(String id) {
    var wanted = VERSIONED.matcher(id);
    if (!wanted.matches())
      return List.of();
    return catalog.images().stream().filter(image -> !image.deprecated()).map(Image::id)
        .map(VERSIONED::matcher).filter(Matcher::matches).filter(one -> one.group(1).equals(wanted.group(1)))
        .sorted(Comparator.comparing((Matcher one) -> new BigDecimal(one.group(2))).reversed())
        .map(Matcher::group).toList();
  }

  private Optional<Checked<Image>> own(String text, PlanPath at) {
    return OWN.matcher(text).matches() && catalog.source().equals(BundledCatalog.SOURCE)
        ? Optional.of(Checked.of(new Image(text, text, "", false, true),
            List.of(Diagnostic.warning("unchecked-image", Subject.at(at),
                "`%s` cannot be checked against the built-in list".formatted(text),
                "It is looked up when the plan is compared with an account."))))
        : Optional.empty();
  }

  private Checked<Image> byWords(String text, PlanPath at) {
    var exact = catalog.images().stream()
        .filter(image -> Words.of(image.label()).equals(Words.of(text)) || isCalled(image.id(), text))
        .findFirst();
    if (exact.isPresent())
      return offered(exact.get(), at);
    var found = catalog.images().stream().filter(image -> Words.partlyMatch(text, image.label())).toList();
    return switch (found.size()) {
      case 0 -> unknown(text, at);
      case 1 -> offered(found.getFirst(), at);
      default -> Checked.failed(Diagnostic.error("ambiguous-image", Subject.at(at),
          "`%s` can mean %d images".formatted(text, found.size()), "Write the id of one of them: %s."
              .formatted(found.stream().map(ImageNames::named).collect(Collectors.joining("; "))))
          .offering(found.stream().map(Image::id).toList()));
    };
  }

  private Checked<Image> unknown(String text, PlanPath at) {
    return Checked.failed(Words.didYouMean(
        Diagnostic.error("unknown-image", Subject.at(at), "There is no image `%s`".formatted(text),
            "Images are named by their ids, such as `linode/debian12`."),
        text, catalog.images(), Image::id, Image::label));
  }

  /// Whether `text` is the name part of a public id, spelt as people do: `Debian 12` for `linode/debian12`.
  private static boolean isCalled(String id, String text) {
    return id.startsWith("linode/") && Words.joined(id.substring(7)).equals(Words.joined(text));
  }

  /// An image as texts name it: its id, then the label.
  static String named(Image image) {
    return "%s (%s)".formatted(image.id(), image.label());
  }
}
