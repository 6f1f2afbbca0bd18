package org.lct.app.desk;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.lct.app.account.AccountChoice;
import org.lct.app.action.Navigation;
import org.lct.app.action.Perspective;
import org.lct.app.deployment.DeploymentModel;
import org.lct.app.desk.Preparation.Wish;
import org.lct.app.dialog.Dialogs;
import org.lct.app.review.ReviewPane;
import org.lct.app.text.Texts;
import org.lct.cluster.VolumePolicy;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Deed;
import org.lct.editor.session.PlanSession;
import org.lct.inventory.InventoryException;
import org.lct.plan.ClusterPlan;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// What the window does to clusters. Each verb is prepared in the background; then it begins, or its review is
/// shown first: on a simulated account what only creates begins at once. JavaFX thread only.
public final class ClusterDesk {
  private final Preparation preparation;
  private final TaskRunner tasks;
  private final PlanSession session;
  private final AccountChoice account;
  private final DeploymentModel deployment;
  private final Surroundings surroundings;
  private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
  private TaskHandle current = () -> {};

  /// The window around it.
  ///
  /// @param zone in which times of day are shown
  public record Surroundings(Dialogs dialogs, Navigation navigation, ZoneId zone) {}

  /// @param tasks where verbs are prepared
  /// @param session whose plan is deployed
  /// @param deployment what carries runs out
  public ClusterDesk(Toolkit toolkit, TaskRunner tasks, PlanSession session, AccountChoice account,
      DeploymentModel deployment, Surroundings surroundings) {
    preparation = new Preparation(toolkit);
    this.tasks = tasks;
    this.session = session;
    this.account = account;
    this.deployment = deployment;
    this.surroundings = surroundings;
  }

  /// Whether a verb is being prepared.
  public ReadOnlyBooleanProperty preparingProperty() {
    return preparing.getReadOnlyProperty();
  }

  /// Deploys the open plan as it is now, once that is checked; nothing if there is none.
  public void deploy() {
    deploy(false);
  }

  /// Shows what deploying the open plan would do, once that is checked; nothing if there is none.
  public void review() {
    deploy(true);
  }

  private void deploy(boolean reviewFirst) {
    session.perform(Deed.asking(checked -> wish(checked).ifPresent(wish -> deploy(wish, reviewFirst))));
  }

  private Optional<Wish> wish(CheckedPlan checked) {
    return checked.file().draft()
        .map(plan -> new Wish(checked.file(), folder(), plan, cluster(plan), false));
  }

  private Path folder() {
    var here = Path.of("").toAbsolutePath();
    return session.pathProperty().get().map(Path::toAbsolutePath)
        .map(file -> Optional.ofNullable(file.getParent()).orElse(here)).orElse(here);
  }

  private static String cluster(ClusterPlan plan) {
    return plan.name().orElseThrow(() -> new IllegalStateException("A plan without a name was read"));
  }

  private void deploy(Wish wish, boolean reviewFirst) {
    var chosen = account.named();
    prepare(wish.cluster(), () -> preparation.deployment(wish, chosen), reviewFirst,
        option -> deploy(wish.leavingOut(option), true));
  }

  /// Goes on with what the last run of a cluster left undone.
  public void resume(String cluster) {
    prepare(cluster, () -> preparation.resumption(cluster), false, _ -> {});
  }

  /// Shows what deleting a cluster would destroy, and deletes it if the user agrees.
  public void delete(String cluster) {
    delete(cluster, VolumePolicy.AS_PLANNED);
  }

  private void delete(String cluster, VolumePolicy volumes) {
    prepare(cluster, () -> preparation.deletion(cluster, volumes), true,
        option -> delete(cluster, option ? VolumePolicy.DELETE : VolumePolicy.KEEP));
  }

  /// Asks the run to stop.
  public void stop() {
    deployment.stop();
  }

  private interface Preparing {
    Prepared prepare();
  }

  private void prepare(String cluster, Preparing work, boolean reviewFirst,
      Consumer<Boolean> choose) {
    if (deployment.phaseProperty().get().isActive())
      return;
    current.cancel();
    preparing.set(true);
    current = tasks.run(new TaskSpec<>(Texts.of("desk.comparing", cluster), _ -> work.prepare(), prepared -> {
      preparing.set(false);
      decide(prepared, reviewFirst, choose);
    }, failure -> {
      preparing.set(false);
      failed(failure);
    }));
  }

  /// The user may have gone back when asked for the password; the inventory may be on a disk that is full or not
  /// ours; everything else is a bug.
  private void failed(Throwable failure) {
    if (failure instanceof CancellationException)
      return;
    if (!(failure instanceof InventoryException))
      throw new IllegalStateException("What is to be done could not be found out", failure);
    surroundings.dialogs().tell(Texts.of("desk.inventory"), Texts.of("desk.inventory.detail"),
        Optional.ofNullable(failure.getMessage()));
  }

  private void decide(Prepared prepared, boolean reviewFirst, Consumer<Boolean> choose) {
    if (prepared.go().isPresent() && !prepared.reviewFirst() && !reviewFirst) {
      surroundings.dialogs().close();
      begin(prepared);
      return;
    }
    var pane = new ReviewPane(prepared.review(), new ReviewPane.Decision() {
      @Override
      public void goOn() {
        surroundings.dialogs().close();
        begin(prepared);
      }

      @Override
      public void goBack() {
        surroundings.dialogs().close();
      }

      @Override
      public void choose(boolean option) {
        choose.accept(option);
      }
    }, surroundings.zone());
    surroundings.dialogs().show(Dialogs.Card.of(pane, pane.safe()));
  }

  private void begin(Prepared prepared) {
    prepared.go().ifPresent(go -> {
      deployment.start(go.run(), go.work());
      surroundings.navigation().show(Perspective.DEPLOY);
    });
  }
}
