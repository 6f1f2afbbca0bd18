package org.lct.topology.diagram;

import java.util.Optional;
import org.lct.topology.theme.Icon;

/// A short fact in the header of a region, such as "No VPC".
///
/// @param text the words
/// @param brief fewer words, for where those have no room
/// @param icon shown before the words; a chip with an icon is set off in the accent colour
public record Chip(String text, String brief, Optional<Icon> icon) {
  /// A fact among others.
  public static Chip plain(String text) {
    return new Chip(text, text, Optional.empty());
  }

  /// A fact that stands out.
  public static Chip accented(String text, String brief, Icon icon) {
    return new Chip(text, brief, Optional.of(icon));
  }
}
