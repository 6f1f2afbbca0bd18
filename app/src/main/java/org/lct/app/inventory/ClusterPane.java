package org.lct.app.inventory;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Money;
import org.lct.inventory.DeploymentRecord;
import org.lct.plan.ResourceKind;
import org.lct.topology.diagram.paint.StatusMark;

/// One cluster: how it is, what was last done to it, and its resources.
final class ClusterPane extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm",
      Locale.ENGLISH);
  private static final List<ResourceKind> KINDS = List.of(ResourceKind.LINODE, ResourceKind.VOLUME,
      ResourceKind.NODEBALANCER, ResourceKind.FIREWALL, ResourceKind.PLACEMENT_GROUP, ResourceKind.VPC,
      ResourceKind.STACKSCRIPT, ResourceKind.RESERVED_IP, ResourceKind.DOMAIN);

  private final ZoneId zone;
  private final Label name = Styled.label("", "view-title");
  private final Label cost = Styled.label("", "view-title");
  private final Label condition = new Label();
  private final Label account = Styled.label("", "muted");
  private final Label last = Styled.label("", "muted");
  private final ResourceTable table;
  private final ToggleGroup kinds = new ToggleGroup();

  ClusterPane(InventoryModel model, ZoneId zone) {
    this.zone = zone;
    table = new ResourceTable(zone);
    VBox.setVgrow(table, Priority.ALWAYS);
    getStyleClass().addAll("panel", "cluster-pane");
    var search = new TextField();
    search.setPromptText(Texts.of("inventory.search"));
    search.setAccessibleText(Texts.of("inventory.search"));
    search.textProperty().subscribe(table::search);
    HBox.setHgrow(search, Priority.ALWAYS);
    var filters = Styled.with(new HBox(search), "cluster-filters");
    KINDS.forEach(kind -> filters.getChildren().add(toggle(kind)));
    kinds.selectToggle(kinds.getToggles().getFirst());
    kinds.selectedToggleProperty().subscribe(this::choose);
    getChildren().addAll(heading(), filters, table);
    model.clusterProperty().subscribe(row -> row.ifPresent(this::show));
  }

  private Node heading() {
    condition.setMinWidth(Label.USE_PREF_SIZE);
    account.setMinWidth(Label.USE_PREF_SIZE);
    return Styled.with(new VBox(Styled.with(new HBox(name, Styled.spring(), cost), "cluster-line"),
        Styled.with(new HBox(condition, account, last), "cluster-facts")), "cluster-heading");
  }

  private ToggleButton toggle(ResourceKind kind) {
    var button = Styled.with(new ToggleButton(), "small", "kind");
    button.setUserData(kind);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.setToggleGroup(kinds);
    return button;
  }

  private void choose(@Nullable Toggle chosen) {
    if (chosen == null)
      kinds.selectToggle(kinds.getToggles().getFirst());
    else
      table.choose((ResourceKind) chosen.getUserData());
  }

  private void show(ClusterRow row) {
    name.setText(row.name());
    cost.setText(Texts.of("inventory.month", Money.exact(row.monthly())));
    condition.setText(ClusterCell.condition(row));
    condition.setGraphic(new StatusMark(ClusterCell.look(row)));
    account.setText(Texts.of("inventory.account", row.state().info().account()));
    last.setText(row.state().holder().map(holder -> Texts.of("reason.held", holder.toString()))
        .or(() -> row.state().last().map(this::words)).orElse(""));
    kinds.getToggles().forEach(toggle -> ((ToggleButton) toggle).setText(Texts.of(
        "inventory.kind." + ((ResourceKind) toggle.getUserData()).id(),
        row.count((ResourceKind) toggle.getUserData()))));
    table.show(row.resources());
  }

  private String words(DeploymentRecord deployment) {
    var how = deployment.status().orElse("unfinished");
    return Texts.of("inventory.last", deployment.verb(), Texts.of("status." + how), deployment.who(),
        TIME.format(deployment.started().atZone(zone)));
  }
}
