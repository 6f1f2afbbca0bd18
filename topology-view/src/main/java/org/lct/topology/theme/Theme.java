package org.lct.topology.theme;

import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// The user's choice between the light and the dark look.
public enum Theme {
  /// As the desktop, and changing with it.
  SYSTEM,
  /// Light, whatever the desktop says.
  LIGHT,
  /// Dark, whatever the desktop says.
  DARK;

  private static final String FOLLOWS = Theme.class.getName();

  /// Gives a scene this look: our style sheets over AtlantaFX Primer as its user agent style sheet, so that
  /// `scene.getStylesheets()` stays free for views. Popups take it from the window they belong to; dialogs are
  /// scenes of their own and need their own call. May be called again to change the choice. JavaFX thread only.
  public void applyTo(Scene scene) {
    scene.getPreferences().setColorScheme(forced());
    if (scene.getProperties().putIfAbsent(FOLLOWS, this) == null) {
      Typeface.values();
      scene.getPreferences().colorSchemeProperty()
          .subscribe(scheme -> scene.setUserAgentStylesheet(sheet(scheme)));
    }
  }

  private @Nullable ColorScheme forced() {
    return switch (this) {
      case SYSTEM -> null;
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
    };
  }

  private static String sheet(ColorScheme scheme) {
    var name = switch (scheme) {
      case LIGHT -> "lct-light.css";
      case DARK -> "lct-dark.css";
    };
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
