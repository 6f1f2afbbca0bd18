package org.lct.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.lct.app.action.Perspective;
import org.lct.app.action.UiAction;
import org.lct.app.settings.Settings;
import org.lct.app.settings.SettingsStore;
import org.lct.app.text.Texts;
import org.lct.export.ExportFormat;
import org.lct.topology.diagram.layout.Arrangement;
import org.lct.topology.diagram.picture.PictureFormat;
import org.lct.topology.theme.Icon;
import org.lct.topology.theme.Theme;

/// The menu bar.
final class Menus {
  private final Actions actions;
  private final CanvasActions canvas;
  private final SettingsStore settings;
  private final PlanFiles files;
  private final CompareMenu comparing;

  Menus(Parts parts, Actions actions) {
    this.actions = actions;
    canvas = new CanvasActions(parts);
    settings = parts.models().settings();
    files = parts.views().files();
    comparing = new CompareMenu(parts.models().session(), parts.views().plan(), parts.views().comparing());
  }

  MenuBar bar(Runnable quit) {
    var bar = new MenuBar(file(quit), edit(), view(), plan(), cluster());
    bar.setUseSystemMenuBar(true);
    return bar;
  }

  private static Menu menu(String key, MenuItem... items) {
    var menu = new Menu(Texts.of("menu." + key));
    menu.getItems().setAll(items);
    return menu;
  }

  private Menu file(Runnable quit) {
    return menu("file", actions.newPlan().menuItem(), actions.open().menuItem(), recent(),
        actions.openSample().menuItem(),
        new SeparatorMenuItem(), actions.save().menuItem(), actions.saveAs().menuItem(), comparing.menu(),
        new SeparatorMenuItem(), actions.importPlans().menuItem(), actions.convert().menuItem(), export(),
        new SeparatorMenuItem(), actions.closePlan().menuItem(), actions.reopenClosed().menuItem(),
        new SeparatorMenuItem(),
        actions.quit(quit).menuItem());
  }

  private Menu export() {
    var menu = menu("export");
    menu.setGraphic(Icon.EXPORT.node());
    for (var format : ExportFormat.values())
      menu.getItems().add(actions.export(format).menuItem());
    menu.getItems().add(new SeparatorMenuItem());
    for (var format : PictureFormat.values())
      menu.getItems().add(actions.export(format).menuItem());
    return menu;
  }

  private Menu edit() {
    var menu = menu("edit", actions.undo().menuItem(), actions.redo().menuItem(), new SeparatorMenuItem());
    menu.getItems().add(canvas.addRegion().menuItem());
    canvas.edit().stream().map(UiAction::menuItem).forEach(menu.getItems()::add);
    menu.getItems().addAll(new SeparatorMenuItem(), arrange(), new SeparatorMenuItem(),
        canvas.find().menuItem());
    return menu;
  }

  private Menu arrange() {
    var menu = menu("arrange");
    menu.setGraphic(Icon.ALIGN_LEFT.node());
    for (var arrangement : Arrangement.values())
      menu.getItems().add(actions.arrange(arrangement).menuItem());
    menu.getItems().addAll(new SeparatorMenuItem(), actions.arrangeAutomatically().menuItem());
    return menu;
  }

  private Menu recent() {
    var menu = menu("recent");
    settings.settingsProperty().subscribe(now -> menu.getItems().setAll(recent(now)));
    return menu;
  }

  private List<MenuItem> recent(Settings now) {
    if (now.recent().isEmpty()) {
      var none = new MenuItem(Texts.of("menu.recent.none"));
      none.setDisable(true);
      return List.of(none);
    }
    return now.recent().stream().map(this::recent).toList();
  }

  private MenuItem recent(Path file) {
    var item = new MenuItem(Texts.of("menu.recent.item", String.valueOf(file.getFileName()),
        String.valueOf(file.getParent())));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> files.open(file));
    return item;
  }

  private Menu view() {
    var menu = menu("view");
    for (var perspective : Perspective.values())
      menu.getItems().add(actions.show(perspective).menuItem());
    menu.getItems().addAll(actions.nextRepresentation().menuItem(), new SeparatorMenuItem());
    Stream.concat(Stream.of(actions.zoomIn(), actions.zoomOut(), actions.zoomReset(), actions.fit()),
        canvas.view().stream())
        .map(UiAction::menuItem).forEach(menu.getItems()::add);
    menu.getItems().addAll(new SeparatorMenuItem(), actions.nextPlan().menuItem(),
        actions.previousPlan().menuItem(), new SeparatorMenuItem(), theme());
    return menu;
  }

  private Menu theme() {
    var menu = menu("theme");
    var group = new ToggleGroup();
    for (var theme : Theme.values()) {
      var item = new RadioMenuItem(Texts.of("theme." + theme.name().toLowerCase(Locale.ROOT)));
      item.setToggleGroup(group);
      item.setOnAction(_ -> settings.update(now -> now.withTheme(theme)));
      settings.settingsProperty().subscribe(now -> item.setSelected(now.theme() == theme));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu plan() {
    var menu = menu("plan", actions.nextProblem().menuItem(), actions.previousProblem().menuItem(),
        canvas.fix().menuItem(), new SeparatorMenuItem());
    menu.getItems().addAll(comparing.steps());
    menu.getItems().addAll(new SeparatorMenuItem(), actions.review().menuItem(), actions.deploy().menuItem());
    return menu;
  }

  private Menu cluster() {
    return menu("cluster", actions.stop().menuItem(), actions.resumeCluster().menuItem(),
        actions.openClusterPlan().menuItem(), actions.refresh().menuItem(), new SeparatorMenuItem(),
        actions.deleteCluster().menuItem());
  }
}
