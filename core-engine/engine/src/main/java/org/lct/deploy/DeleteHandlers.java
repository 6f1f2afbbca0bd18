package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.DeleteResource;
import org.lct.operation.Operation.DeleteTag;
import org.lct.plan.ResourceKind;

/// Deletions. Asking again is harmless: that something was gone already is no failure.
final class DeleteHandlers {
  private DeleteHandlers() {}

  /// Deletes resources of any kind.
  static final class Resource implements OperationHandler<DeleteResource> {
    @Override
    public void prepare(DeleteResource operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      if (operation.resource().kind() == ResourceKind.VOLUME)
        detach(operation.resource(), context);
    }

    @Override
    public Optional<List<ResourceRecord>> find(DeleteResource operation, DeployContext context) {
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(DeleteResource operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var resource = operation.resource();
      var cloud = context.cloud();
      switch (resource.kind()) {
        case LINODE -> cloud.linodes().delete(resource.id(), guard);
        case VOLUME -> cloud.volumes().delete(resource.id(), guard);
        case FIREWALL -> cloud.firewalls().delete(resource.id(), guard);
        case PLACEMENT_GROUP -> cloud.placementGroups().delete(resource.id(), guard);
        case STACKSCRIPT -> cloud.stackScripts().delete(resource.id(), guard);
        case RESERVED_IP -> cloud.reservedIps().release(resource.id(), resource.label(), guard);
        case VPC -> cloud.vpcs().delete(resource.id(), guard);
        case SUBNET -> cloud.vpcs().deleteSubnet(resource.parentId(), resource.id(), guard);
        case NODEBALANCER -> cloud.nodeBalancers().delete(resource.id(), guard);
        case NODEBALANCER_CONFIG -> {
          BackEndModeHandlers.drainPort(resource, context);
          cloud.nodeBalancers().deletePort(resource.parentId(), resource.id(), guard);
        }
        case NODEBALANCER_NODE -> {
          BackEndModeHandlers.drain(resource, context);
          var port = context.resource(resource.address().whole().orElseThrow());
          cloud.nodeBalancers().deleteBackEnd(port.parentId(), port.id(), resource.id(), guard);
        }
        case DOMAIN -> cloud.domains().delete(resource.id(), guard);
        case DOMAIN_RECORD -> cloud.domains().deleteRecord(resource.parentId(), resource.id(), guard);
        case DISK -> cloud.linodes().deleteDisk(resource.parentId(), resource.id(), guard);
        case CONFIG -> cloud.linodes().deleteConfig(resource.parentId(), resource.id(), guard);
      }
      return List.of();
    }

    @Override
    public void settle(DeleteResource operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      switch (operation.resource().kind()) {
        case LINODE -> context.feed().awaitGone(context.tag(), operation.resource().id());
        case DISK -> awaitDiskGone(operation.resource(), context);
        default -> {
          // Gone when the call returns.
        }
      }
    }
  }

  /// A node that is deleted loses its volumes by itself; from one that stays they are taken. A volume that is gone
  /// already is attached to nothing.
  private static void detach(ResourceRecord volume, DeployContext context)
      throws CallFailedException, InterruptedException {
    try {
      var node = context.cloud().volumes().get(volume.id()).linodeId();
      if (node.isPresent() && stays(volume, node.get(), context))
        context.cloud().volumes().detach(volume.id(), CallGuard.NONE);
      context.feed().awaitDetached(context.tag(), volume.id());
    } catch (CallFailedException e) {
      if (!(e.failure() instanceof Permanent failure) || !failure.notFound())
        throw e;
    }
  }

  private static boolean stays(ResourceRecord volume, long node, DeployContext context) {
    return volume.address().whole().flatMap(context.cluster()::resource)
        .filter(there -> there.id() == node).isPresent();
  }

  /// Its event says when the Linode takes the next job; a disk that was gone already has none.
  private static void awaitDiskGone(ResourceRecord disk, DeployContext context)
      throws CallFailedException, InterruptedException {
    while (context.cloud().linodes().disks(disk.parentId()).stream().anyMatch(seen -> seen.id() == disk.id()))
      context.sleep(context.feed().pace());
  }

  /// Removes tags that nothing carries any more.
  static final class Tag implements OperationHandler<DeleteTag> {
    @Override
    public Optional<List<ResourceRecord>> find(DeleteTag operation, DeployContext context) {
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(DeleteTag operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      if (!context.cloud().tags().inUse(operation.tag()))
        context.cloud().tags().delete(operation.tag(), guard);
      return List.of();
    }

    @Override
    public String remark(DeleteTag operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      return context.cloud().tags().inUse(operation.tag()) ? "kept, as something else carries it" : "";
    }
  }
}
