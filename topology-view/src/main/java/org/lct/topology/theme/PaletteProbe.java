package org.lct.topology.theme;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// An invisible region that lets Java code read the theme's colours: CSS resolves every [ColorToken] as one
/// of its background fills, once per theme change.
///
/// Add it to the node that draws. It takes no room and no mouse events.
public final class PaletteProbe extends Region {
  private final ReadOnlyObjectWrapper<@Nullable Palette> palette = new ReadOnlyObjectWrapper<>();

  /// A probe that has no palette until CSS has been applied to it in a scene.
  public PaletteProbe() {
    setManaged(false);
    setMouseTransparent(true);
    setStyle(Arrays.stream(ColorToken.values()).map(ColorToken::cssName)
        .collect(Collectors.joining(", ", "-fx-background-color: ", ";")));
    backgroundProperty().subscribe(this::read);
  }

  /// The colours of a theme, for what is drawn outside of windows. JavaFX thread only.
  public static Palette paletteOf(Theme theme) {
    var probe = new PaletteProbe();
    var scene = new Scene(new Group(probe));
    theme.applyTo(scene);
    scene.getRoot().applyCss();
    return Objects.requireNonNull(probe.palette.get(), "no style sheet says the colours");
  }

  /// The colours of the current theme; null before the first CSS pass. JavaFX thread only.
  public ReadOnlyObjectProperty<@Nullable Palette> paletteProperty() {
    return palette.getReadOnlyProperty();
  }

  private void read(@Nullable Background background) {
    if (background == null || background.getFills().size() != ColorToken.values().length) {
      return;
    }
    var fills = background.getFills().iterator();
    var colors = new EnumMap<ColorToken, Color>(ColorToken.class);
    for (var token : ColorToken.values()) {
      colors.put(token, (Color) fills.next().getFill());
    }
    palette.set(new Palette(colors));
  }
}
