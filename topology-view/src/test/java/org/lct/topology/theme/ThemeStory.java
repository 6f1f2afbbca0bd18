package org.lct.topology.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// What a person sees of the theme.
@OnDisplay
class ThemeStory {
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void showsEveryControl(Theme theme) {
    try (var stage = TestStage.show(TestStage.onFx(Gallery::create), 1200, 800, theme)) {
      assertThat(stage.screenshot("controls-" + theme.name().toLowerCase(Locale.ROOT)))
          .isNotEmptyFile();
    }
  }

  @Test
  void paletteFollowsTheChosenTheme() {
    var probe = TestStage.onFx(PaletteProbe::new);
    try (var stage = TestStage.show(new Group(probe), 100, 100, Theme.LIGHT)) {
      assertThat(canvasColor(probe)).isEqualTo(Color.web("#f6f8fa"));
      TestStage.run(() -> Theme.DARK.applyTo(stage.stage().getScene()));
      stage.await(() -> canvasColor(probe).equals(Color.web("#010409")));
    }
  }

  @Test
  void followsTheDesktopUnlessForced() {
    try (var stage = TestStage.show(new Group(), 100, 100, Theme.DARK)) {
      var scene = stage.stage().getScene();
      TestStage.run(() -> Theme.SYSTEM.applyTo(scene));
      var desktop = TestStage.onFx(() -> Platform.getPreferences().getColorScheme());
      var expected = desktop == ColorScheme.DARK ? "lct-dark.css" : "lct-light.css";
      stage.await(() -> scene.getUserAgentStylesheet().endsWith(expected));
    }
  }

  @ParameterizedTest
  @EnumSource
  void bundledTypefacesAreUsedAndNotTheSystemsOwn(Typeface typeface) {
    assertThat(typeface.family()).startsWith(typeface == Typeface.MONO ? "JetBrains Mono" : "Inter");
    assertThat(typeface.at(13).getFamily()).isEqualTo(typeface.family())
        .isNotEqualTo(Font.getDefault().getFamily());
  }

  @Test
  void iconsCanBeDrawnAsTextInTheirFont() {
    assertThat(Icon.fontAt(16).getFamily()).isEqualTo("Material Design Icons");
    assertThat(Icon.NODE_PLAN.glyph()).isEqualTo(Icon.NODE_PLAN.node().getText());
  }

  private static Color canvasColor(PaletteProbe probe) {
    var palette = probe.paletteProperty().get();
    return palette == null ? Color.TRANSPARENT : palette.get(ColorToken.CANVAS_BG);
  }
}
