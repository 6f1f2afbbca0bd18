package org.lct.app.shell;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.account.StoredAccounts;
import org.lct.app.account.AccountChoice;
import org.lct.app.action.Navigation;
import org.lct.app.action.Perspective;
import org.lct.app.inventory.ClusterRow;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;
import org.lct.topology.theme.Icon;

/// The bar at the left: the perspectives, and the account new clusters go to.
final class Rail extends VBox {
  private final ToggleGroup group = new ToggleGroup();

  Rail(Parts.Models models) {
    getStyleClass().add("rail");
    for (var perspective : Perspective.values())
      getChildren().add(item(perspective, models));
    var spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    getChildren().addAll(spring, account(models.account()));
  }

  private Node item(Perspective perspective, Parts.Models models) {
    var name = Texts.of("perspective." + perspective.key());
    var button = Styled.with(new ToggleButton(name, perspective.icon().node()), "rail-button");
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(Texts.of("action.show." + perspective.key())));
    Navigation navigation = models.navigation();
    button.setOnAction(_ -> {
      button.setSelected(true);
      navigation.show(perspective);
    });
    navigation.perspectiveProperty().subscribe(now -> button.setSelected(now == perspective));
    return switch (perspective) {
      case DESIGN -> button;
      case DEPLOY -> new StackPane(button, failures(models));
      case INVENTORY -> new StackPane(button, unfinished(models, button));
    };
  }

  /// How many clusters wait for somebody to go on with them, after a crash as well.
  private static Node unfinished(Parts.Models models, ToggleButton button) {
    var badge = badge();
    models.inventory().clustersProperty().subscribe(clusters -> {
      long count = clusters.stream().filter(ClusterRow::isUnfinished).count();
      badge.setVisible(count > 0);
      badge.setText(Long.toString(count));
      var name = Texts.of("action.show.inventory");
      var words = count > 0 ? Texts.of("inventory.unfinished", count) : name;
      button.setTooltip(new Tooltip(words));
      button.setAccessibleHelp(words);
    });
    return badge;
  }

  private static Label badge() {
    var badge = Styled.with(new Label(), "badge", "rail-badge");
    badge.setMouseTransparent(true);
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    return badge;
  }

  /// How many operations of the last run need a person.
  private static Node failures(Parts.Models models) {
    var badge = badge();
    models.deployment().countsProperty().subscribe(counts -> {
      badge.setVisible(counts.failed() > 0);
      badge.setText(Integer.toString(counts.failed()));
    });
    return badge;
  }

  private static Node account(AccountChoice account) {
    var button = Styled.with(new MenuButton("", Icon.ACCOUNT.node()), "rail-button", "rail-account");
    account.nameProperty().subscribe(name -> {
      button.setText(name);
      button.setAccessibleText(Texts.of("account.spoken", name));
    });
    button.setTooltip(new Tooltip(Texts.of("account.tooltip")));
    button.setPopupSide(Side.RIGHT);
    // A menu button opens only if there is something in it.
    fill(button, account);
    button.setOnShowing(_ -> fill(button, account));
    return button;
  }

  private static void fill(MenuButton button, AccountChoice account) {
    var choice = new ToggleGroup();
    var names = account.names();
    button.getItems().setAll(names.value().stream().flatMap(all -> all.stream()).map(name -> {
      var item = new RadioMenuItem(
          Texts.of(switch (name) {
            case StoredAccounts.SANDBOX -> "account.sandbox";
            case StoredAccounts.ENVIRONMENT -> "account.environment";
            default -> "account.item";
          }, name));
      item.setMnemonicParsing(false);
      item.setToggleGroup(choice);
      item.setSelected(name.equals(account.nameProperty().get()));
      item.setOnAction(_ -> account.choose(name));
      return item;
    }).toList());
    names.diagnostics().forEach(problem -> {
      var item = new MenuItem(problem.summary());
      item.setDisable(true);
      button.getItems().add(item);
    });
  }
}
