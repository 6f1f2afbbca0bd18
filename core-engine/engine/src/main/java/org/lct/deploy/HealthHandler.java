package org.lct.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure;
import org.lct.cloud.CallGuard;
import org.lct.cloud.LinodeStatus;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CheckHealth;

/// Waits until nodes work. Asks the cloud for nothing but their status.
final class HealthHandler implements OperationHandler<CheckHealth> {
  /// Ten minutes at Linode: a first boot may install a lot.
  private static final int PACES_TO_WORK = 120;

  @Override
  public void prepare(CheckHealth operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    var seen = context.feed().awaitLinode(context.tag(), context.id(operation.address()),
        LinodeStatus::settled);
    if (seen.status() != LinodeStatus.RUNNING)
      throw new CallFailedException(
          new CallFailure.Permanent("the node is " + seen.status().word() + ", not running", 0, ""));
  }

  @Override
  public Optional<List<ResourceRecord>> find(CheckHealth operation, DeployContext context) {
    return Optional.empty();
  }

  @Override
  public List<ResourceRecord> perform(CheckHealth operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var health = look(operation, context);
    if (health.state() == NodeHealth.State.FAILS)
      throw new CallFailedException(new CallFailure.Retryable(health.words(), Duration.ZERO));
    return List.of();
  }

  @Override
  public Patience patience(DeployContext context, RandomGenerator random) {
    var pace = context.feed().pace();
    var end = context.now().plus(pace.multipliedBy(PACES_TO_WORK));
    return failure -> failure instanceof CallFailure.Retryable && context.now().isBefore(end)
        ? Optional.of(pace)
        : Optional.empty();
  }

  @Override
  public String remark(CheckHealth operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    return NodeHealth.whyNotChecked(context.resource(operation.address()), context.cloud()).orElse("");
  }

  private static NodeHealth look(CheckHealth operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    return NodeHealth.look(context.resource(operation.address()), operation.check(), context.cloud(),
        context.outside().probe());
  }
}
