package org.lct.editor;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Columns;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The details at the side of everything else, behind a divider; where there is too little room for both, or where they
/// give way to the text, they are a drawer over it that is pulled out and put away.
final class SidePane extends StackPane {
  /// Below this the details would leave too little for the diagram: a window 1180 wide without its rail.
  private static final double NARROW = 1116;
  private static final double WIDTH = 312;
  private static final double BELOW_STRIP = 44;

  private final Node main;
  private final Node details;
  private final VBox drawer = Styled.with(new VBox(), "drawer");
  private final Button opener = Styled.with(new Button(Texts.of("details.open")), "small");
  private final Node closer = Styled.with(new HBox(Styled.spring(),
      Styled.iconButton(Icon.CLOSE, Texts.of("details.close"), this::putAway)), "panel-header");

  private boolean givesWay;
  private boolean isDrawer;

  SidePane(Node main, Node details) {
    this.main = main;
    this.details = details;
    drawer.setMaxWidth(WIDTH);
    drawer.setMinWidth(WIDTH);
    drawer.setVisible(false);
    VBox.setVgrow(details, Priority.ALWAYS);
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
    StackPane.setAlignment(opener, Pos.TOP_RIGHT);
    StackPane.setMargin(opener, new Insets(BELOW_STRIP, 8, 0, 0));
    opener.visibleProperty().bind(drawer.visibleProperty().not());
    opener.setOnAction(_ -> {
      drawer.setVisible(true);
      details.requestFocus();
    });
    drawer.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        putAway();
        event.consume();
      }
    });
    place(false);
    widthProperty().subscribe(_ -> arrange());
  }

  /// Whether the details leave their place to what stands beside them.
  void giveWay(boolean gives) {
    givesWay = gives;
    drawer.setVisible(false);
    arrange();
  }

  /// Shows the details where they are a drawer, unless they gave way.
  void pullOut() {
    if (!givesWay)
      drawer.setVisible(true);
  }

  private void putAway() {
    drawer.setVisible(false);
    main.requestFocus();
  }

  /// Puts the two together anew. What has the focus keeps it, though it leaves the scene for a moment.
  private void arrange() {
    boolean narrow = givesWay || (getWidth() > 0 && getWidth() < NARROW);
    if (narrow == isDrawer)
      return;
    isDrawer = narrow;
    var focused = getScene() == null ? null : getScene().getFocusOwner();
    place(narrow);
    if (focused != null && !focused.isFocused())
      focused.requestFocus();
  }

  private void place(boolean narrow) {
    getChildren().clear();
    if (narrow) {
      drawer.getChildren().setAll(closer, details);
      getChildren().setAll(main, opener, drawer);
    } else {
      drawer.getChildren().clear();
      getChildren().setAll(new Columns(Orientation.HORIZONTAL, 0, new double[]{0, WIDTH}, main, details));
    }
  }
}
