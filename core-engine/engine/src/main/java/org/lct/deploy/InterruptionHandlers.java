package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.LinodeStatus;
import org.lct.diff.Facts;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.RebootLinode;
import org.lct.operation.Operation.ResizeLinode;

/// What a node stops working for.
final class InterruptionHandlers {
  private InterruptionHandlers() {}

  /// Gives Linodes another type.
  static final class Resize implements OperationHandler<ResizeLinode> {
    @Override
    public void prepare(ResizeLinode operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      context.feed().awaitLinode(context.tag(), context.id(operation.address()), LinodeStatus::settled);
    }

    @Override
    public Optional<List<ResourceRecord>> find(ResizeLinode operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      // One that was ordered before a crash is over when the Linode has come to rest.
      prepare(operation, context);
      var linode = context.cloud().linodes().get(context.id(operation.address()));
      return Optional.of(linode).filter(now -> now.type().equals(operation.desired().type()))
          .map(_ -> record(operation, context));
    }

    @Override
    public List<ResourceRecord> perform(ResizeLinode operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      long id = context.id(operation.address());
      context.cloud().linodes().resize(id, operation.desired().type(), guard);
      context.feed().awaitJob("linode_resize", id);
      return record(operation, context);
    }

    @Override
    public void settle(ResizeLinode operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      prepare(operation, context);
    }

    private static List<ResourceRecord> record(ResizeLinode operation, DeployContext context) {
      var desired = operation.desired();
      return List.of(context.changed(desired, Set.of("type"), Facts.typeOf(desired)));
    }
  }

  /// Starts Linodes again that run. One that is off learns the news when it starts.
  static final class Reboot implements OperationHandler<RebootLinode> {
    @Override
    public Optional<List<ResourceRecord>> find(RebootLinode operation, DeployContext context) {
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(RebootLinode operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      long id = context.id(operation.address());
      var linode = context.feed().awaitLinode(context.tag(), id, LinodeStatus::settled);
      if (linode.status() == LinodeStatus.RUNNING) {
        context.cloud().linodes().reboot(id, guard);
        context.feed().awaitJob("linode_reboot", id);
      }
      return List.of();
    }
  }
}
