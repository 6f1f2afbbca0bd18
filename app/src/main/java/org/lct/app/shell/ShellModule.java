package org.lct.app.shell;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.lct.app.account.AccountChoice;
import org.lct.app.action.Navigation;
import org.lct.app.deployment.DeploymentModel;
import org.lct.app.deployment.DeploymentPane;
import org.lct.app.desk.ClusterDesk;
import org.lct.app.dialog.DialogHost;
import org.lct.app.inventory.InventoryModel;
import org.lct.app.inventory.InventoryPane;
import org.lct.app.recovery.Recovery;
import org.lct.app.settings.SettingsStore;
import org.lct.app.task.FxTaskRunner;
import org.lct.editor.PlanView;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.palette.StackPrices;
import org.lct.editor.session.DiskWatch;
import org.lct.editor.session.PlanSession;

/// The window around the features. Binds: [Workbench]. Needs the features' models and views.
public final class ShellModule extends AbstractModule {
  private final ExecutorService threads;
  private final Executor fx;

  /// @param threads where layouts of diagrams are computed
  /// @param fx runs what it is given on the JavaFX thread
  public ShellModule(ExecutorService threads, Executor fx) {
    this.threads = threads;
    this.fx = fx;
  }

  @Provides
  static FileDialogs fileDialogs() {
    return new DesktopFileDialogs();
  }

  @Provides
  @Singleton
  Exports exports(PlanSession session, FxTaskRunner tasks, DialogHost dialogs, FileDialogs fileDialogs) {
    return new Exports(session, tasks, dialogs, fileDialogs, fx);
  }

  @Provides
  @Singleton
  static Comparing comparing(PlanSession session, CompareModel model, Navigation navigation,
      FileDialogs fileDialogs, FxTaskRunner tasks) {
    return new Comparing(session, model, navigation, fileDialogs, tasks);
  }

  @Provides
  @Singleton
  static PlanFiles files(PlanSession session, SettingsStore settings, Navigation navigation,
      DialogHost dialogs, FileDialogs fileDialogs, FxTaskRunner tasks) {
    return new PlanFiles(session, settings, navigation, dialogs, fileDialogs, tasks);
  }

  @Provides
  @Singleton
  PlanView planView(PlanSession session, CompareModel comparing, PlanFiles files, Clock clock) {
    var prices = new StackPrices(threads, fx, session.catalog(), clock);
    return new PlanView(session, comparing, prices, files, threads, clock.getZone());
  }

  @Provides
  @Singleton
  static Parts.Views views(PlanView plan, DeploymentPane deployment, InventoryPane inventory,
      DialogHost dialogs, PlanFiles files, Exports exports, Comparing comparing) {
    return new Parts.Views(plan, deployment, inventory, dialogs, files, exports, comparing);
  }

  @Provides
  @Singleton
  static Running running(ClusterDesk desk, FxTaskRunner tasks, DeploymentModel deployment,
      Recovery recovery, DiskWatch disk) {
    return new Running(desk, tasks, deployment, new Parts.Safekeeping(recovery, disk));
  }

  /// What does things to clusters and to files.
  record Running(ClusterDesk desk, FxTaskRunner tasks, DeploymentModel deployment,
      Parts.Safekeeping safekeeping) {}

  @Provides
  @Singleton
  static Workbench workbench(PlanSession session, InventoryModel inventory, AccountChoice account,
      SettingsStore settings, Navigation navigation, Running running, Parts.Views views) {
    return new Workbench(new Parts(new Parts.Models(session, running.deployment(), inventory, running.desk(),
        account, settings, running.tasks(), navigation, running.safekeeping()), views));
  }
}
