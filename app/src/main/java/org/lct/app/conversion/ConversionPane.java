package org.lct.app.conversion;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.app.text.Texts;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.controls.Styled;
import org.lct.fix.Conversion;
import org.lct.fix.Conversion.Replacement;

/// The list of what a conversion replaces and of what it leaves, with the two answers to it.
final class ConversionPane extends VBox {
  private static final double ROW = 30;
  private static final int MOST_ROWS = 12;
  private static final double WIDTH = 1000;

  private final Button keep = Styled.with(new Button(Texts.of("conversion.keep")), "large");

  /// @param file the plan's name
  ConversionPane(String file, Conversion conversion, Runnable convert, Runnable close) {
    var title = Texts.of("conversion.title", file);
    var line = Texts.of("conversion.line", conversion.replacements().size())
        + (conversion.left().isEmpty() ? "" : " " + Texts.of("conversion.left", conversion.left().size()));
    Styled.with(this, "dialog", "conversion");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title + ". " + line);
    var deed = Styled.with(new Button(Texts.of("conversion.convert")), "large", "accent");
    deed.setOnAction(_ -> convert.run());
    deed.setDisable(conversion.replacements().isEmpty());
    keep.setOnAction(_ -> close.run());
    var table = table(Stream.concat(conversion.replacements().stream(), conversion.left().stream()).toList());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(
        Styled.with(new VBox(Styled.paragraph(title, "view-title"), Styled.paragraph(line, "muted")),
            "dialog-words"),
        table, Styled.with(new HBox(Styled.spring(), keep, deed), "dialog-buttons"));
  }

  /// The control that does no harm.
  Node safe() {
    return keep;
  }

  private static TableView<Replacement> table(List<Replacement> replacements) {
    var table = Styled.with(new TableView<Replacement>(), "dense");
    table.setAccessibleText(Texts.of("conversion.list"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().setAll(List.of(
        column("conversion.place", 60, one -> one.place().map(SourceRange::startLine)
            .map(number -> Integer.toString(number)).orElse(Texts.of("conversion.added"))),
        column("conversion.before", 180, Replacement::before),
        column("conversion.after", 190, Replacement::after),
        column("conversion.reason", 560, Replacement::reason)));
    table.getItems().setAll(replacements);
    table.setPrefHeight(ROW * (Math.min(MOST_ROWS, replacements.size()) + 1) + 4);
    table.setMinHeight(ROW * 3);
    return table;
  }

  private static TableColumn<Replacement, String> column(String key, double width,
      Function<Replacement, String> words) {
    var column = new TableColumn<Replacement, String>(Texts.of(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
