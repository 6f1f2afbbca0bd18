package org.lct.expand;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.LegacyIdentifiers.RetiredType;
import org.lct.plan.PlanPath;
import org.lct.plan.StorageSize;

/// Finds the type of Linode a plan means: by id, by label, by one attribute such as `ram:80GB`, by a bare
/// memory size, or by an identifier of earlier years. Today's catalogue goes first; a type that is no
/// longer sold stands for its successor.
public record TypeNames(Catalog catalog) {
  private static final Pattern ATTRIBUTE = Pattern.compile("(ram|disk|price)\\s*:\\s*(.+)");
  private static final Pattern LABEL_IN_GIGABYTES = Pattern.compile("linode(\\d{1,4})gb");

  /// The type `wanted` means, with a warning if it is no longer sold. `at` is where the plan says it.
  public Checked<LinodeType> resolve(String wanted, PlanPath at) {
    var text = wanted.strip();
    return catalog.type(text).or(() -> byLabel(text)).map(Checked::of)
        .or(() -> Wanted.of(text).flatMap(attributes -> byAttribute(attributes, at)))
        .or(() -> retired(text).map(type -> successor(text, type, at)))
        .or(() -> planNumber(text, at)).orElseGet(() -> unknown(text, at));
  }

  private Optional<LinodeType> byLabel(String text) {
    var label = Words.joined(text);
    return catalog.types().stream().filter(type -> Words.joined(type.label()).equals(label)).findFirst();
  }

  /// What a type must be like, today and among the retired ones.
  private record Wanted(String text, boolean cheapest, Predicate<LinodeType> today,
      Predicate<RetiredType> retired) {
    static Optional<Wanted> of(String text) {
      var attribute = ATTRIBUTE.matcher(text);
      return attribute.matches()
          ? named(text, attribute.group(1), attribute.group(2).strip())
          : megabytes(text).map(size -> new Wanted(text, true, type -> type.shared() && type.memory() == size,
              type -> !type.id().contains("highmem") && type.memory().filter(size::equals).isPresent()));
    }

    private static Optional<Wanted> named(String text, String attribute, String value) {
      return switch (attribute) {
        case "ram" -> megabytes(value).map(size -> new Wanted(text, false, type -> type.memory() == size,
            type -> type.memory().filter(size::equals).isPresent()));
        case "disk" -> StorageSize.parse(value).map(size -> size.megabytesOf(0))
            .map(size -> new Wanted(text, false, type -> type.disk() == size,
                type -> type.disk().filter(size::equals).isPresent()));
        default -> price(value).map(price -> new Wanted(text, false,
            type -> type.price().monthly().filter(monthly -> monthly.compareTo(price) == 0).isPresent(),
            type -> type.price().filter(monthly -> BigDecimal.valueOf(monthly).compareTo(price) == 0)
                .isPresent()));
      };
    }

    private static Optional<Integer> megabytes(String value) {
      return StorageSize.parse(value).filter(StorageSize.Megabytes.class::isInstance)
          .map(size -> size.megabytesOf(0)).filter(size -> size <= Integer.MAX_VALUE).map(Math::toIntExact);
    }

    private static Optional<BigDecimal> price(String value) {
      return Optional.of(value).filter(text -> text.matches("\\d{1,9}(\\.\\d{1,2})?")).map(BigDecimal::new);
    }
  }

  private Optional<Checked<LinodeType>> byAttribute(Wanted wanted, PlanPath at) {
    var found = catalog.types().stream().filter(wanted.today()).toList();
    if (found.isEmpty())
      return retired(wanted, at);
    if (wanted.cheapest())
      return found.stream().min(Comparator.comparing(TypeNames::price)).map(Checked::of);
    return Optional.of(found.size() == 1
        ? Checked.of(found.getFirst())
        : ambiguous(wanted.text(), found, TypeNames::named, LinodeType::id, at));
  }

  private static BigDecimal price(LinodeType type) {
    return type.price().monthly().orElse(BigDecimal.valueOf(Long.MAX_VALUE));
  }

  private Optional<Checked<LinodeType>> retired(Wanted wanted, PlanPath at) {
    var found = LegacyIdentifiers.KNOWN.types().stream().filter(wanted.retired()).toList();
    if (found.isEmpty())
      return Optional.empty();
    var youngest = found.stream()
        .filter(type -> type.generation().equals(found.getFirst().generation())).toList();
    boolean one = youngest.stream().map(RetiredType::successor).distinct().count() == 1;
    return Optional.of(one
        ? successor(wanted.text(), youngest.getFirst(), at)
        : ambiguous(wanted.text(), youngest,
            type -> "%s (now %s)".formatted(type.id(), type.successor()), RetiredType::successor, at));
  }

  private static <T> Checked<LinodeType> ambiguous(String text, List<T> found, Function<T, String> named,
      Function<T, String> id, PlanPath at) {
    return Checked.failed(Diagnostic.error("ambiguous-type", Subject.at(at),
        "`%s` can mean %d types".formatted(text, found.size()),
        "Write the id of one of them: %s."
            .formatted(found.stream().map(named).collect(Collectors.joining("; "))))
        .offering(found.stream().map(id).distinct().toList()));
  }

  private static Optional<RetiredType> retired(String text) {
    var inMegabytes = LABEL_IN_GIGABYTES.matcher(Words.joined(text))
        .replaceFirst(match -> "linode" + 1024 * Integer.parseInt(match.group(1)));
    return LegacyIdentifiers.KNOWN.types().stream()
        .filter(type -> type.id().equals(text)
            || type.label().filter(label -> Words.joined(label).equals(inMegabytes)).isPresent())
        .findFirst();
  }

  private Checked<LinodeType> successor(String text, RetiredType retired, PlanPath at) {
    var larger = retired.memory().flatMap(this::largeEnough);
    return successor(text, retired.successor(), at).orElseGet(() -> Checked.failed(Diagnostic.error(
        "unknown-type", Subject.at(at),
        "`%s` is no longer sold, and neither is its successor %s".formatted(text, retired.successor()),
        larger.map(type -> "The next larger type is %s.".formatted(named(type)))
            .orElse("Choose another type."))
        .offering(larger.map(LinodeType::id).stream().toList())));
  }

  private Optional<Checked<LinodeType>> planNumber(String text, PlanPath at) {
    return Optional.ofNullable(LegacyIdentifiers.KNOWN.plans().get(text))
        .flatMap(today -> successor(text, today, at));
  }

  private Optional<Checked<LinodeType>> successor(String text, String today, PlanPath at) {
    return catalog.type(today).map(type -> Checked.of(type, List.of(Diagnostic.warning("retired-type",
        Subject.at(at), "`%s` is no longer sold; %s takes its place".formatted(text, named(type)),
        "Write `%s`.".formatted(type.id())).offering(List.of(type.id())))));
  }

  private Optional<LinodeType> largeEnough(int memory) {
    return catalog.types().stream().filter(type -> type.shared() && type.memory() >= memory)
        .min(Comparator.comparingInt(LinodeType::memory));
  }

  private Checked<LinodeType> unknown(String text, PlanPath at) {
    return Checked.failed(Words.didYouMean(Diagnostic.error("unknown-type", Subject.at(at),
        "There is no type `%s`".formatted(text), "Write the id of a type, such as %s."
            .formatted(catalog.types().stream().limit(2)
                .map(TypeNames::named).collect(Collectors.joining("; ")))),
        text, catalog.types(), LinodeType::id, LinodeType::label));
  }

  /// A type as texts name it: its id, then the label.
  static String named(LinodeType type) {
    return "%s (%s)".formatted(type.id(), type.label());
  }
}
