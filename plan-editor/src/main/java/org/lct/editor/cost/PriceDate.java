package org.lct.editor.cost;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.lct.cloud.Catalog;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;

/// How old the prices are by which costs are reckoned, and whose they are.
public final class PriceDate {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private PriceDate() {}

  /// "Prices of 1 Oct 2026".
  public static String words(Catalog catalog) {
    return Texts.of("cost.prices", DATE.format(catalog.readOn()));
  }

  /// The same to look at; whose they are is said when it is pointed at.
  static Label label(Catalog catalog) {
    var label = Styled.label(words(catalog), "muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(new Tooltip(source(catalog)));
    return label;
  }

  /// Whose they are, too.
  static String source(Catalog catalog) {
    return Texts.of("cost.prices.of", catalog.source(), DATE.format(catalog.readOn()));
  }
}
