package org.lct.inventory;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// The tag on everything that belongs to a cluster, taken apart.
///
/// @param cluster the cluster's name, or as much of it as fits into a tag
/// @param id the cluster's number, eight hexadecimal digits
public record OwnershipTag(String cluster, String id) {
  private static final Pattern FORM = Pattern.compile("lct:(.+):([0-9a-f]{8})");

  /// What a tag says; empty for a tag of another sort.
  public static Optional<OwnershipTag> parse(String tag) {
    var match = FORM.matcher(tag);
    return match.matches()
        ? Optional.of(new OwnershipTag(match.group(1), match.group(2)))
        : Optional.empty();
  }

  /// The first of these tags that says whose something is.
  public static Optional<OwnershipTag> among(Collection<String> tags) {
    return tags.stream().map(OwnershipTag::parse).flatMap(Optional::stream).findFirst();
  }
}
