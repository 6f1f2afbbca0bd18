package org.lct.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lct.EngineModule;
import org.lct.account.Accounts;
import org.lct.account.Connections;
import org.lct.app.account.AccountChoice;
import org.lct.app.account.PasswordDialog;
import org.lct.app.action.Navigation;
import org.lct.app.deployment.DeploymentModel;
import org.lct.app.deployment.DeploymentPane;
import org.lct.app.desk.ClusterDesk;
import org.lct.app.desk.Toolkit;
import org.lct.app.dialog.DialogHost;
import org.lct.app.inventory.InventoryModel;
import org.lct.app.inventory.InventoryPane;
import org.lct.app.recovery.Recovery;
import org.lct.app.settings.SettingsStore;
import org.lct.app.task.FxTaskRunner;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.cloud.Endpoints;
import org.lct.cluster.AccessResolver;
import org.lct.cluster.ClusterService;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.session.DiskWatch;
import org.lct.editor.session.PlanSession;
import org.lct.inventory.Inventory;
import org.lct.secret.PasswordPrompt;
import org.lct.secret.PrivateFile;

/// The features of the workbench over the engine. Objects are made on the JavaFX thread.
public final class AppModule extends AbstractModule {
  /// Events of a run are shown five times a second at most.
  private static final long COALESCED_MILLIS = 200;
  /// So much of what was done at last may be lost in a crash.
  private static final long KEPT_AFTER_MILLIS = 1_000;
  private static final long LOOKED_AT_MILLIS = 2_000;

  private final Surroundings surroundings;

  /// @param surroundings what it runs on
  public AppModule(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  protected void configure() {
    install(new EngineModule(surroundings.home(), surroundings.environment()));
    bind(Navigation.class).toInstance(new Navigation());
    bind(Catalog.class).toInstance(BundledCatalog.load());
  }

  @Provides
  Supplier<Endpoints> sandbox() {
    return () -> new SandboxEndpoints(surroundings.sandbox());
  }

  @Provides
  @Singleton
  DialogHost dialogs() {
    return new DialogHost();
  }

  @Provides
  @Singleton
  PasswordPrompt password(DialogHost dialogs) {
    return PasswordPrompt.environmentFirst(surroundings.environment(),
        new PasswordDialog(dialogs, surroundings.fx()));
  }

  @Provides
  @Singleton
  FxTaskRunner tasks() {
    return new FxTaskRunner(surroundings.threads(), surroundings.fx());
  }

  @Provides
  @Singleton
  SettingsStore settings(FxTaskRunner tasks) {
    return new SettingsStore(new PrivateFile(surroundings.home().settings()), tasks);
  }

  @Provides
  @Singleton
  AccountChoice account(Accounts accounts) {
    return new AccountChoice(accounts);
  }

  @Provides
  @Singleton
  PlanSession session(FxTaskRunner tasks, Catalog catalog, Clock clock) {
    return new PlanSession(tasks, catalog, clock);
  }

  @Provides
  @Singleton
  CompareModel comparing(PlanSession session, FxTaskRunner tasks, Clock clock) {
    return new CompareModel(session, tasks, clock);
  }

  private Executor after(long millis) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, surroundings.fx());
  }

  @Provides
  @Singleton
  Recovery recovery(PlanSession session, FxTaskRunner tasks, Clock clock) {
    return new Recovery(surroundings.home().recovery(), session, tasks, after(KEPT_AFTER_MILLIS), clock);
  }

  @Provides
  @Singleton
  DiskWatch disk(PlanSession session, FxTaskRunner tasks) {
    return new DiskWatch(session, tasks, after(LOOKED_AT_MILLIS));
  }

  @Provides
  @Singleton
  DeploymentModel deployment(FxTaskRunner tasks, Clock clock) {
    return new DeploymentModel(tasks, after(COALESCED_MILLIS), clock);
  }

  @Provides
  @Singleton
  DeploymentPane deploymentPane(DeploymentModel model, Clock clock) {
    return new DeploymentPane(model, surroundings.threads(), clock.getZone());
  }

  @Provides
  @Singleton
  InventoryModel inventory(Inventory inventory, Catalog prices, FxTaskRunner tasks, Clock clock) {
    return new InventoryModel(inventory, prices, tasks, clock);
  }

  @Provides
  @Singleton
  InventoryPane inventoryPane(InventoryModel model, Clock clock) {
    return new InventoryPane(model, clock.getZone());
  }

  @Provides
  @Singleton
  static Toolkit toolkit(ClusterService clusters, Connections connections, AccessResolver access,
      Inventory inventory, Clock clock) {
    return new Toolkit(clusters, connections, access, inventory, clock);
  }

  @Provides
  @Singleton
  static ClusterDesk.Surroundings deskSurroundings(DialogHost dialogs, Navigation navigation, Clock clock) {
    return new ClusterDesk.Surroundings(dialogs, navigation, clock.getZone());
  }

  @Provides
  @Singleton
  static ClusterDesk desk(Toolkit toolkit, FxTaskRunner tasks, PlanSession session, AccountChoice account,
      DeploymentModel deployment, ClusterDesk.Surroundings around) {
    return new ClusterDesk(toolkit, tasks, session, account, deployment, around);
  }
}
