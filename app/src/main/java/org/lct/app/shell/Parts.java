package org.lct.app.shell;

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
import org.lct.editor.session.DiskWatch;
import org.lct.editor.session.PlanSession;

/// What the window is put together from.
///
/// @param models the state of the features
/// @param views what shows it
public record Parts(Models models, Views views) {
  /// The state of the features.
  public record Models(PlanSession session, DeploymentModel deployment, InventoryModel inventory,
      ClusterDesk desk, AccountChoice account, SettingsStore settings, FxTaskRunner tasks,
      Navigation navigation, Safekeeping safekeeping) {}

  /// What looks after the open plans.
  public record Safekeeping(Recovery recovery, DiskWatch disk) {
    /// The window is closed, and what was not saved may go.
    public void end() {
      disk.end();
      recovery.end();
    }
  }

  /// The views of the features.
  public record Views(PlanView plan, DeploymentPane deployment, InventoryPane inventory, DialogHost dialogs,
      PlanFiles files, Exports exports, Comparing comparing) {}
}
