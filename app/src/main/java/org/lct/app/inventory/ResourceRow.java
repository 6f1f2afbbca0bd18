package org.lct.app.inventory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;

/// A resource as the inventory view shows it.
///
/// @param monthly its price; empty where it is not known
public record ResourceRow(ResourceRecord resource, Optional<BigDecimal> monthly) {
  /// What it is called in the cluster.
  String address() {
    return resource.address().value();
  }

  /// A fact, or nothing.
  String fact(Fact fact) {
    return resource.fact(fact).orElse("");
  }

  /// Its type, or its size.
  String type() {
    return resource.fact(Fact.TYPE).or(() -> resource.fact(Fact.GIGABYTES).map(size -> size + " GB"))
        .orElse("");
  }

  /// Its tags.
  List<String> tags() {
    return Stream.of(fact(Fact.TAGS).split(",", -1)).filter(tag -> !tag.isEmpty()).toList();
  }

  /// Whether each of these words occurs in something that is shown of it.
  ///
  /// @param words separated by white space; none match everything
  boolean matches(String words) {
    var shown = String.join(" ", address(), resource.label(), Long.toString(resource.id()), type(),
        fact(Fact.NODE_NAME), fact(Fact.PUBLIC_IPV4), fact(Fact.PRIVATE_IPV4), fact(Fact.TAGS))
        .toLowerCase(Locale.ROOT);
    return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(shown::contains);
  }
}
