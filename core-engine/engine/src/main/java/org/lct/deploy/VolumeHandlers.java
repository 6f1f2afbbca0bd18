package org.lct.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.Specs;
import org.lct.diff.Attributes;
import org.lct.diff.Facts;
import org.lct.expand.DesiredVolume;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.AttachVolume;
import org.lct.operation.Operation.CreateVolume;
import org.lct.operation.Operation.DetachVolume;
import org.lct.plan.ResourceAddress;

/// Volumes.
final class VolumeHandlers {
  private static final int NOT_FOUND = 404;

  private VolumeHandlers() {}

  /// Makes volumes, attached to their node.
  static final class Create implements OperationHandler<CreateVolume> {
    @Override
    public void prepare(CreateVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      awaitNode(operation.desired(), context);
    }

    @Override
    public Optional<List<ResourceRecord>> find(CreateVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      return context.cloud().volumes().labelled(desired.label())
          .filter(volume -> volume.tags().contains(context.tag()))
          .map(volume -> List.of(record(desired, volume, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateVolume operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var spec = new Specs.Volume(desired.label(), desired.gigabytes(), desired.region(),
          desired.attachTo().map(context::id),
          desired.attachTo().flatMap(node -> context.cluster().resource(config(node)))
              .map(ResourceRecord::id),
          context.tags(desired.tags()), desired.encryption());
      return List.of(record(desired, context.cloud().volumes().create(spec, guard), context));
    }

    @Override
    public void settle(CreateVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      VolumeHandlers.settle(operation.desired(), context);
    }
  }

  /// Attaches volumes that were kept.
  static final class Attach implements OperationHandler<AttachVolume> {
    @Override
    public void prepare(AttachVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      awaitNode(operation.desired(), context);
    }

    @Override
    public Optional<List<ResourceRecord>> find(AttachVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var node = desired.attachTo().map(context::id);
      return context.cloud().volumes().labelled(desired.label())
          .filter(volume -> volume.linodeId().equals(node))
          .map(volume -> List.of(record(desired, volume, context)));
    }

    @Override
    public List<ResourceRecord> perform(AttachVolume operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      // A rebuild of the node may have left it attached.
      var there = find(operation, context);
      if (there.isPresent())
        return there.get();
      long node = context.id(desired.attachTo().orElseThrow());
      var volume = context.cloud().volumes().attach(context.id(desired.address()), node, guard);
      return List.of(record(desired, volume, context));
    }

    @Override
    public void settle(AttachVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      VolumeHandlers.settle(operation.desired(), context);
    }
  }

  /// Detaches volumes. One that is not, or no longer, attached to the node stays where it is.
  static final class Detach implements OperationHandler<DetachVolume> {
    @Override
    public Optional<List<ResourceRecord>> find(DetachVolume operation, DeployContext context) {
      // Asking again is harmless: it is looked where the volume is before every attempt.
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(DetachVolume operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var volume = operation.volume();
      if (isAttached(operation, context))
        context.cloud().volumes().detach(volume.id(), guard);
      var wanted = new TreeMap<>(Map.copyOf(volume.wanted()));
      wanted.put(Attributes.ATTACHED_TO, Attributes.NOTHING);
      return List.of(volume.wanting(wanted));
    }

    @Override
    public void settle(DetachVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      while (isAttached(operation, context))
        context.sleep(context.feed().pace());
    }

    private static boolean isAttached(DetachVolume operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      return context.cloud().volumes().get(operation.volume().id()).linodeId()
          .equals(Optional.of(operation.linode().id()));
    }
  }

  private static ResourceAddress config(ResourceAddress node) {
    return node.part("config");
  }

  /// A Linode has a configuration to attach to when it has been provisioned.
  private static void awaitNode(DesiredVolume desired, DeployContext context)
      throws CallFailedException, InterruptedException {
    if (desired.attachTo().isPresent())
      orGone(desired.attachTo().get(), id -> context.feed().awaitLinode(context.tag(), id,
          LinodeStatus::settled), context);
  }

  /// A question about a node.
  private interface Question {
    Linode about(long id) throws CallFailedException, InterruptedException;
  }

  /// What is said of a node; that it is gone fails in words in which it is not taken for the volume.
  private static void orGone(ResourceAddress node, Question question, DeployContext context)
      throws CallFailedException, InterruptedException {
    try {
      if (question.about(context.id(node)).status() != LinodeStatus.DELETING)
        return;
    } catch (CallFailedException e) {
      if (!(e.failure() instanceof Permanent failure) || !failure.notFound())
        throw e;
    }
    throw new CallFailedException(
        new Permanent("Its node " + node + " is gone: somebody deleted it", NOT_FOUND, ""));
  }

  /// A volume says from the answer on what it is attached to (recorded). When it can be used and is attached to nothing,
  /// somebody has detached it, or has deleted its node.
  private static void settle(DesiredVolume desired, DeployContext context)
      throws CallFailedException, InterruptedException {
    var there = context.feed().awaitUsable(context.tag(), context.id(desired.address()));
    if (desired.attachTo().isEmpty() || there.linodeId().isPresent())
      return;
    orGone(desired.attachTo().get(), context.cloud().linodes()::get, context);
    throw new CallFailedException(
        new Permanent("It is attached to nothing any more: somebody detached it", 0, ""));
  }

  private static ResourceRecord record(DesiredVolume desired, Volume volume, DeployContext context) {
    return context.made(desired, volume.id(), Facts.of(desired), Facts.of(volume, context.tag()));
  }
}
