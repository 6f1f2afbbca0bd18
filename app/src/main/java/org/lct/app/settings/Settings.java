package org.lct.app.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lct.topology.theme.Theme;

/// Every choice the user can make about the workbench, with its default.
///
/// @param theme light, dark, or as the desktop
/// @param recent the plan files opened last, the latest first; absolute, at most ten
/// @param open the plan files that are open, or were when the workbench was used last; absolute
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(Theme theme, List<Path> recent, List<Path> open) {
  /// What holds before anything was chosen.
  public static final Settings DEFAULT = new Settings(Theme.SYSTEM, List.of(), List.of());
  private static final int MOST_RECENT = 10;

  /// Copies the lists.
  public Settings {
    recent = List.copyOf(recent);
    open = List.copyOf(open);
  }

  /// The same in another look.
  public Settings withTheme(Theme other) {
    return new Settings(other, recent, open);
  }

  /// The same after a plan file was opened.
  public Settings opened(Path file) {
    var path = file.toAbsolutePath().normalize();
    return new Settings(theme,
        Stream.concat(Stream.of(path), recent.stream().filter(other -> !other.equals(path)))
            .limit(MOST_RECENT).toList(),
        open);
  }

  /// The same without a file that is not there any more.
  public Settings without(Path file) {
    return new Settings(theme, recent.stream().filter(other -> !other.equals(file)).toList(), open);
  }

  /// The same with other files open.
  public Settings withOpen(List<Path> files) {
    return new Settings(theme, recent, files);
  }
}
