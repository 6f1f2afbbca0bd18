package org.lct.editor.compare;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// What stands at the side: the details of what is selected, and over them the list of differences while the plan is
/// compared.
public final class CompareSide extends SplitPane {
  private static final double SHARE = 0.5;

  /// @param differences shown only while something is compared
  public CompareSide(CompareModel model, Node differences, Node details) {
    setOrientation(Orientation.VERTICAL);
    model.counterpartProperty().subscribe(with -> {
      var shown = with.isPresent() ? List.of(differences, details) : List.of(details);
      if (!getItems().equals(shown)) {
        getItems().setAll(shown);
        setDividerPositions(SHARE);
      }
    });
  }
}
