package org.lct.topology.theme;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Separator;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One window with every styled control and part, to be looked at.
final class Gallery {
  private Gallery() {}

  static Parent create() {
    var root = new BorderPane(new HBox(left(), right()));
    root.setTop(new VBox(new MenuBar(new Menu("File"), new Menu("Edit"), new Menu("View"), new Menu("Plan")),
        tools()));
    root.setLeft(rail());
    root.setBottom(
        styled(new HBox(new Label("Saved 09:41", Icon.SAVE.node()), new Label("Prices read today 09:38")),
            "status-bar"));
    return root;
  }

  private static ToolBar tools() {
    var deploy = new Button("Deploy…", Icon.DEPLOY.node());
    deploy.getStyleClass().add(Styles.ACCENT);
    var undo = new Button(null, Icon.UNDO.node());
    undo.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    var redo = new Button(null, Icon.REDO.node());
    redo.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    redo.setDisable(true);
    var add = new Button("Add region", Icon.ADD.node());
    add.getStyleClass().add(Styles.FLAT);
    return new ToolBar(undo, redo, new Separator(Orientation.VERTICAL), add, new TextField(), segments(),
        new Button("Review changes", Icon.COMPARE.node()), deploy);
  }

  private static HBox segments() {
    var diagram = styled(new ToggleButton("Diagram", Icon.AUTO_LAYOUT.node()), Styles.LEFT_PILL);
    diagram.setSelected(true);
    var segments = new HBox(diagram, styled(new ToggleButton("Split"), Styles.CENTER_PILL),
        styled(new ToggleButton("YAML"), Styles.RIGHT_PILL));
    segments.setAlignment(Pos.CENTER);
    return segments;
  }

  private static VBox rail() {
    var rail = styled(new VBox(), "rail");
    for (var icon : List.of(Icon.HOME, Icon.DESIGN, Icon.DEPLOY, Icon.OPERATE, Icon.INVENTORY,
        Icon.SECURITY)) {
      var name = icon.name().charAt(0) + icon.name().substring(1).toLowerCase(Locale.ROOT);
      var button = styled(new ToggleButton(name, icon.node()), "rail-button");
      button.setSelected(icon == Icon.DESIGN);
      rail.getChildren().add(button);
    }
    return rail;
  }

  private static Node left() {
    var danger = styled(new Button("Delete 2 Linodes…", Icon.DELETE.node()), Styles.DANGER);
    var outlined = styled(new Button("Stop…", Icon.STOP.node()), Styles.DANGER);
    outlined.getStyleClass().add(Styles.BUTTON_OUTLINED);
    var disabled = new Button("Retry failed");
    disabled.setDisable(true);
    var combo = new ComboBox<>(FXCollections.observableArrayList("g6-standard-1", "g6-standard-2"));
    combo.getSelectionModel().selectFirst();
    var prompt = new TextField();
    prompt.setPromptText("Search palette");
    var selected = new CheckBox("Spread");
    selected.setSelected(true);
    var buttons = new FlowPane(8, 8, new Button("Back to the plan"), danger, outlined, disabled,
        styled(new Button("Open log"), Styles.SMALL), styled(new Button("Deploy 17 changes"), Styles.LARGE));
    var fields = new FlowPane(8, 8, new TextField("webservers"), prompt, combo,
        new Spinner<Integer>(0, 99, 20),
        selected, new RadioButton("Vault"), new Hyperlink("Use g6-standard-1"));
    var small = new FlowPane(8, 8, styled(new Label("wordpress.web"), "chip"), shared(), count(), badge(),
        styled(new Label("Ctrl F"), "key-cap"), styled(new Label("10.0.1.11"), "mono"),
        styled(new Label("Node plan, 20 nodes"), "secondary"));
    var titles = new VBox(4, styled(new Label("Linode Cluster Toolkit"), "page-title"),
        styled(new Label("Deploy 17 changes"), "view-title"), styled(new Label("webservers"), "panel-title"),
        styled(new Label("$17,724.00"), "figure"));
    var notes = new VBox(8, note("info", Icon.SHARED), note("success", Icon.REACHABLE),
        note("warning", Icon.WARNING),
        note("danger", Icon.ERROR));
    var box = styled(new VBox(12, titles, buttons, fields, small, tiles(), notes), "panel");
    box.setPadding(new Insets(14));
    box.setPrefWidth(520);
    return box;
  }

  private static Label shared() {
    var chip = styled(new Label("Shared plan", Icon.SHARED.node()), "chip");
    chip.getStyleClass().add("selected");
    return chip;
  }

  private static Label count() {
    return styled(new Label("4"), "count");
  }

  private static Label badge() {
    return styled(new Label("9+"), "badge");
  }

  private static Node tiles() {
    return new HBox(8, tile("node", Icon.WEB), tile("nodebalancer", Icon.NODEBALANCER),
        tile("volume", Icon.VOLUME),
        tile("network", Icon.VPC), tile("firewall", Icon.FIREWALL), tile("dns", Icon.DNS));
  }

  private static Node tile(String kind, Icon icon) {
    var tile = styled(new StackPane(icon.node()), "tile");
    tile.getStyleClass().add(kind);
    return tile;
  }

  private static Node note(String tone, Icon icon) {
    var note = styled(new HBox(icon.node(), new Label("Shared plan: edits apply to us-east and eu-central.")),
        "note");
    note.getStyleClass().add(tone);
    return note;
  }

  private static Node right() {
    var tabs = new TabPane(tab("Problems", table()), tab("Cost", tree()), tab("Changes", new Region()));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    var header = styled(new HBox(new Label("Palette")), "panel-header");
    var cost = styled(new HBox(styled(new Label("$17,724.00"), "figure"), new Label("a month")), "cost-bar");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    var box = new VBox(header, tree(), tabs, cost);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static Tab tab(String title, Node content) {
    return new Tab(title, content);
  }

  private static TableView<List<String>> table() {
    var table = new TableView<>(FXCollections.observableArrayList(List.of(
        List.of("us-east/webservers[1]", "Running", "$12.00"),
        List.of("us-east/webservers[7]", "Degraded", "$12.00"),
        List.of("us-east/mysqlnodes[1]", "Running", "$192.00"))));
    table.getColumns().add(column("Node", 0));
    table.getColumns().add(column("Status", 1));
    var amount = column("A month", 2);
    amount.getStyleClass().add("amount");
    table.getColumns().add(amount);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().select(1);
    return table;
  }

  private static TableColumn<List<String>, String> column(String title, int index) {
    var column = new TableColumn<List<String>, String>(title);
    column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(index)));
    return column;
  }

  private static TreeView<String> tree() {
    var root = new TreeItem<>("ha-wordpress", Icon.DESIGN.node());
    var region = new TreeItem<>("us-east", Icon.REGION.node());
    region.setExpanded(true);
    region.getChildren().add(new TreeItem<>("webservers", Icon.WEB.node()));
    region.getChildren().add(new TreeItem<>("memcached", Icon.CACHE.node()));
    root.getChildren().add(region);
    root.setExpanded(true);
    var tree = new TreeView<>(root);
    tree.setPrefHeight(180);
    tree.getSelectionModel().select(2);
    return tree;
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
