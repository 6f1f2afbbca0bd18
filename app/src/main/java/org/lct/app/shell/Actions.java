package org.lct.app.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.lct.app.action.Perspective;
import org.lct.app.action.UiAction;
import org.lct.app.inventory.ClusterRow;
import org.lct.app.text.Texts;
import org.lct.editor.ArrangeCommands;
import org.lct.editor.Representation;
import org.lct.editor.session.Waiting;
import org.lct.export.ExportFormat;
import org.lct.planfile.PlanReader;
import org.lct.topology.diagram.layout.Arrangement;
import org.lct.topology.diagram.picture.PictureFormat;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// Everything the user can do by menus and tool bars.
final class Actions {
  private final Parts.Models models;
  private final Parts.Views views;
  private final Reasons reasons;

  Actions(Parts parts) {
    models = parts.models();
    views = parts.views();
    reasons = new Reasons(models);
  }

  private static UiAction action(String key, Icon icon, Optional<KeyCombination> keys,
      ObservableValue<String> unavailable, Runnable deed) {
    return new UiAction(Bindings.createStringBinding(() -> Texts.of("action." + key)), icon, keys,
        unavailable,
        deed);
  }

  private static Optional<KeyCombination> shortcut(KeyCode key) {
    return Optional.of(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
  }

  private static Optional<KeyCombination> plain(KeyCode key, KeyCombination.Modifier... modifiers) {
    return Optional.of(new KeyCodeCombination(key, modifiers));
  }

  UiAction open() {
    return action("open", Icon.OPEN, shortcut(KeyCode.O), Reasons.none(), views.files()::choose);
  }

  UiAction importPlans() {
    return action("import", Icon.IMPORT, Optional.empty(), Reasons.none(), views.files()::importPlans);
  }

  UiAction convert() {
    return action("convert", Icon.REFRESH, Optional.empty(), reasons.toUsePlan(), () -> {
      views.plan().flush();
      views.files().convert();
    });
  }

  UiAction save() {
    return action("save", Icon.SAVE, shortcut(KeyCode.S), reasons.toSave(), () -> {
      views.plan().flush();
      models.session().afterwards(Waiting.kept(views.files()::save));
    });
  }

  UiAction saveAs() {
    return action("save-as", Icon.SAVE,
        plain(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        reasons.toUsePlan(), () -> {
          views.plan().flush();
          models.session().afterwards(Waiting.whileShown(views.files()::saveAs));
        });
  }

  UiAction export(ExportFormat format) {
    return export(format.title(), reasons.toExport(format), () -> views.exports().export(format));
  }

  UiAction export(PictureFormat format) {
    return export(Texts.of("export.picture", format.name()), reasons.toDraw(),
        () -> views.exports().export(format));
  }

  private UiAction export(String kind, ObservableValue<String> unavailable, Runnable deed) {
    var words = Bindings.createStringBinding(() -> Texts.of("export.item", kind));
    return new UiAction(words, Icon.EXPORT, Optional.empty(), unavailable, () -> {
      views.plan().flush();
      deed.run();
    });
  }

  UiAction newPlan() {
    return action("new", Icon.ADD, shortcut(KeyCode.N), Reasons.none(), views.files()::create);
  }

  /// Undoing names what is undone: "Undo Add redis".
  UiAction undo() {
    var label = models.session().undoLabelProperty();
    return history("undo", Icon.UNDO, plain(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), label,
        models.session()::undo);
  }

  UiAction redo() {
    var label = models.session().redoLabelProperty();
    return history("redo", Icon.REDO,
        plain(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        label, models.session()::redo);
  }

  private UiAction history(String key, Icon icon, Optional<KeyCombination> keys,
      ReadOnlyObjectProperty<Optional<String>> label, Runnable deed) {
    var words = Bindings.createStringBinding(
        () -> label.get().map(what -> Texts.of("action." + key + ".what", what))
            .orElseGet(() -> Texts.of("action." + key)),
        label);
    var reason = Bindings.createStringBinding(
        () -> label.get().isPresent() ? "" : Texts.of("reason.no-change"), label);
    return new UiAction(words, icon, keys, reason, () -> {
      views.plan().flush();
      deed.run();
    });
  }

  /// The plan by its diagram, its diagram and text, or its text, in turn.
  UiAction nextRepresentation() {
    return action("representation", Icon.COMPARE, shortcut(KeyCode.E), reasons.toUsePlan(), () -> {
      views.plan().flush();
      var shown = views.plan().representationProperty();
      shown.set(switch (shown.get()) {
        case DIAGRAM -> Representation.SPLIT;
        case SPLIT -> Representation.TEXT;
        case TEXT -> Representation.DIAGRAM;
      });
      views.plan().enter();
    });
  }

  UiAction arrange(Arrangement arrangement) {
    var arranging = views.plan().arranging();
    return new UiAction(Bindings.createStringBinding(() -> ArrangeCommands.name(arrangement)),
        ArrangeCommands.icon(arrangement), Optional.empty(), arranging.reasonAgainst(arrangement),
        () -> arranging.arrange(arrangement));
  }

  UiAction arrangeAutomatically() {
    var arranging = views.plan().arranging();
    return new UiAction(arranging.releaseLabel(), Icon.AUTO_LAYOUT, shortcut(KeyCode.L),
        arranging.reasonAgainstRelease(), arranging::release);
  }

  UiAction openSample() {
    return action("open-sample", Icon.DEMO, Optional.empty(), Reasons.none(), views.files()::openSample);
  }

  UiAction closePlan() {
    return action("close", Icon.LOG, shortcut(KeyCode.W), reasons.toUsePlan(), () -> {
      views.plan().flush();
      models.session().afterwards(Waiting.whileShown(views.files()::close));
    });
  }

  UiAction reopenClosed() {
    return action("reopen", Icon.RESTART,
        plain(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        reasons.toReopen(views.files()),
        views.files()::reopenClosed);
  }

  UiAction quit(Runnable quit) {
    return action("quit", Icon.STOP, shortcut(KeyCode.Q), Reasons.none(), quit);
  }

  UiAction review() {
    return action("review", Icon.COMPARE, shortcut(KeyCode.R), reasons.toDeploy(), () -> {
      views.plan().flush();
      models.desk().review();
    });
  }

  /// On the sandbox a plan that only creates is deployed at once; everywhere else a question follows.
  UiAction deploy() {
    var words = Bindings.createStringBinding(
        () -> Texts.of(models.account().isSandbox() ? "action.deploy" : "action.deploy.ask"),
        models.account().nameProperty());
    return new UiAction(words, Icon.DEPLOY,
        plain(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), reasons.toDeploy(),
        () -> {
          views.plan().flush();
          models.desk().deploy();
        });
  }

  UiAction stop() {
    return action("stop", Icon.STOP, shortcut(KeyCode.PERIOD), reasons.toStop(), models.desk()::stop);
  }

  UiAction resumeRun() {
    return action("resume", Icon.RESTART, Optional.empty(), reasons.toResumeRun(), () -> models.deployment()
        .runProperty().get().ifPresent(run -> models.desk().resume(run.cluster())));
  }

  UiAction showInInventory() {
    return action("show-inventory", Icon.INVENTORY, Optional.empty(), reasons.toSeeRun(), () -> {
      models.deployment().runProperty().get()
          .ifPresent(run -> models.inventory().selectedProperty().set(Optional.of(run.cluster())));
      models.navigation().show(Perspective.INVENTORY);
    });
  }

  UiAction resumeCluster() {
    return action("resume", Icon.RESTART, Optional.empty(), reasons.toResumeCluster(),
        () -> cluster().ifPresent(row -> models.desk().resume(row.name())));
  }

  UiAction deleteCluster() {
    return action("delete", Icon.DELETE, Optional.empty(), reasons.toDeleteCluster(),
        () -> cluster().ifPresent(row -> models.desk().delete(row.name())));
  }

  UiAction openClusterPlan() {
    return action("open-cluster-plan", Icon.DESIGN, Optional.empty(), reasons.toUseCluster(),
        () -> cluster().map(row -> row.state().info()).ifPresent(
            info -> views.files().open(PlanReader.read(info.planFile(), info.planBytes()))));
  }

  UiAction refresh() {
    return action("refresh", Icon.REFRESH, plain(KeyCode.F5), Reasons.none(), models.inventory()::refresh);
  }

  private Optional<ClusterRow> cluster() {
    return models.inventory().clusterProperty().get();
  }

  UiAction nextProblem() {
    return action("next-problem", Icon.WARNING, plain(KeyCode.F8), reasons.toUsePlan(),
        views.plan().problems()::next);
  }

  UiAction previousProblem() {
    return action("previous-problem", Icon.WARNING, plain(KeyCode.F8, KeyCombination.SHIFT_DOWN),
        reasons.toUsePlan(), views.plan().problems()::previous);
  }

  UiAction nextPlan() {
    return action("next-plan", Icon.DESIGN, plain(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN),
        reasons.toUsePlan(), () -> views.plan().step(1));
  }

  UiAction previousPlan() {
    return action("previous-plan", Icon.DESIGN, plain(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN),
        reasons.toUsePlan(), () -> views.plan().step(-1));
  }

  UiAction zoomIn() {
    return action("zoom-in", Icon.ZOOM_IN, shortcut(KeyCode.PLUS), Reasons.none(), () -> diagram().zoomIn());
  }

  UiAction zoomOut() {
    return action("zoom-out", Icon.ZOOM_OUT, shortcut(KeyCode.MINUS), Reasons.none(),
        () -> diagram().zoomOut());
  }

  UiAction zoomReset() {
    return action("zoom-reset", Icon.SEARCH, shortcut(KeyCode.DIGIT0), Reasons.none(),
        () -> diagram().zoomTo(1));
  }

  UiAction fit() {
    return action("fit", Icon.FIT, shortcut(KeyCode.DIGIT9), Reasons.none(), () -> diagram().fit());
  }

  /// The diagram of the perspective that is shown; that of the plan where there is none.
  private DiagramView diagram() {
    return models.navigation().perspectiveProperty().get() == Perspective.DEPLOY
        ? views.deployment().diagram()
        : views.plan().diagram();
  }

  UiAction show(Perspective perspective) {
    return action("show." + perspective.key(), perspective.icon(), shortcut(perspective.digit()),
        Reasons.none(),
        () -> models.navigation().show(perspective));
  }
}
