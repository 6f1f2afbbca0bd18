package org.lct.topology.diagram;

import java.util.Optional;
import org.lct.topology.theme.Icon;

/// A short fact in the header of a region, such as "No VPC".
///
/// @param text the words
/// @param icon shown before the words; a chip with an icon is set off in the accent colour
public record Chip(String text, Optional<Icon> icon) {
  /// A fact among others.
  public static Chip plain(String text) {
    return new Chip(text, Optional.empty());
  }

  /// A fact that stands out.
  public static Chip accented(String text, Icon icon) {
    return new Chip(text, Optional.of(icon));
  }
}
