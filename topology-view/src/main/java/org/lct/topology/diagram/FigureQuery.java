package org.lct.topology.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to search for among figures: words that are in the name or in the software, and keys that narrow the search,
/// such as `web region:us-* kind:node`. All of it must hold; upper and lower case are the same. Words alone find regions,
/// too, by their ids and places.
///
/// @param words each is somewhere in the name, or in the name of a software
/// @param narrowings what else must hold
/// @param unknownKeys what was written as a key and is none: with one of them nothing is found, because the search
///     would not be the one that was meant
public record FigureQuery(List<String> words, List<Narrowing> narrowings, List<String> unknownKeys) {
  /// What a search can be narrowed by.
  public enum Key {
    /// A tag of the nodes or of their region.
    TAG,
    /// The id of the region.
    REGION,
    /// The id of the Linode type, as written or as it is sold.
    TYPE,
    /// A software it runs, or one of its roles.
    SOFTWARE,
    /// What it is: `node`, `nodebalancer` or `volume`.
    KIND;

    /// The key as it is written: `tag`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Key> of(String word) {
      return Stream.of(values()).filter(key -> key.word().equalsIgnoreCase(word)).findFirst();
    }

    private Stream<String> valuesOf(RegionBox region, Figure figure) {
      return switch (this) {
        case TAG -> figure instanceof NodePlanFigure nodes ? nodes.tags().stream() : Stream.empty();
        case REGION -> Stream.of(region.id());
        case TYPE -> figure instanceof NodePlanFigure nodes ? nodes.typeIds().stream() : Stream.empty();
        case SOFTWARE -> roles(figure).flatMap(role -> Stream.of(role, role.replaceFirst("\\..*", "")));
        case KIND -> Stream.of(switch (figure) {
          case NodePlanFigure _ -> "node";
          case NodeBalancerFigure _ -> "nodebalancer";
          case VolumeFigure _ -> "volume";
        });
      };
    }
  }

  /// A key with what its value must be.
  ///
  /// @param value the whole value, in which `*` stands for anything, also nothing
  public record Narrowing(Key key, String value) {
    private BiPredicate<RegionBox, Figure> condition() {
      var pattern = Pattern.compile(
          Stream.of(value.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      return (region, figure) -> key.valuesOf(region, figure)
          .anyMatch(has -> pattern.matcher(has).matches());
    }
  }

  /// Copies the lists.
  public FigureQuery {
    words = List.copyOf(words);
    narrowings = List.copyOf(narrowings);
    unknownKeys = List.copyOf(unknownKeys);
  }

  /// The query a person has typed. A key whose value is still missing narrows nothing.
  public static FigureQuery of(String typed) {
    var words = new ArrayList<String>();
    var narrowings = new ArrayList<Narrowing>();
    var unknown = new ArrayList<String>();
    for (var part : typed.strip().split("\\s+", -1)) {
      int colon = part.indexOf(':');
      var key = Key.of(part.substring(0, Math.max(0, colon)));
      if (colon <= 0) {
        words.add(part);
      } else if (key.isEmpty()) {
        unknown.add(part.substring(0, colon));
      } else if (colon < part.length() - 1) {
        narrowings.add(new Narrowing(key.get(), part.substring(colon + 1)));
      }
    }
    words.removeIf(String::isEmpty);
    return new FigureQuery(words, narrowings, unknown);
  }

  /// Whether nothing is searched for.
  public boolean isEmpty() { return words.isEmpty() && narrowings.isEmpty() && unknownKeys.isEmpty(); }

  /// The identities of the figures that are meant; none where nothing is searched for.
  public Set<String> in(Diagram diagram) {
    if (isEmpty() || !unknownKeys.isEmpty()) {
      return Set.of();
    }
    var meant = narrowings.stream().map(Narrowing::condition).reduce(
        (_, figure) -> isSaid(Stream.concat(Stream.of(figure.name()), roles(figure))), BiPredicate::and);
    return diagram.regions().stream().flatMap(region -> Stream.concat(
        Stream.of(region).filter(this::isMeant).map(RegionBox::id),
        region.figures().stream().filter(figure -> meant.test(region, figure)).map(Figure::id)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isMeant(RegionBox region) {
    return narrowings.isEmpty() && isSaid(Stream.of(region.id(), region.place()));
  }

  /// Whether each of the words is in one of the texts.
  private boolean isSaid(Stream<String> texts) {
    var folded = texts.map(text -> text.toLowerCase(Locale.ROOT)).toList();
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT))
        .allMatch(word -> folded.stream().anyMatch(text -> text.contains(word)));
  }

  private static Stream<String> roles(Figure figure) {
    return figure instanceof NodePlanFigure nodes ? nodes.roles().stream() : Stream.empty();
  }
}
