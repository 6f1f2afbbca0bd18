package org.lct.deploy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.Disk;
import org.lct.diff.Facts;
import org.lct.expand.DesiredLinode;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.RebootLinode;
import org.lct.operation.Operation.ResizeDisk;
import org.lct.operation.Operation.ResizeLinode;
import org.lct.operation.Operation.StopLinode;
import org.lct.plan.ResourceAddress;

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
      var desired = operation.desired();
      long id = context.id(desired.address());
      if (!desired.ownDisks())
        makeRoom(desired, id, context, guard);
      context.cloud().linodes().resize(id, desired.type(), !desired.ownDisks(), guard);
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

  /// The disk that an image made does not shrink by itself with the type; it is done before, while the node is off,
  /// and refused by the cloud if what is on it needs more.
  static void makeRoom(DesiredLinode desired, long id, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var disks = context.cloud().linodes().disks(id);
    long tooMuch = disks.stream().mapToLong(Disk::megabytes).sum() - desired.diskMegabytes();
    var largest = disks.stream().max(Comparator.comparingLong(Disk::megabytes));
    if (tooMuch <= 0 || largest.isEmpty())
      return;
    stop(desired.address(), context, guard);
    resize(id, largest.get().id(), largest.get().megabytes() - tooMuch, context, guard);
  }

  private static void stop(ResourceAddress linode, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    long id = context.id(linode);
    context.feed().awaitLinode(context.tag(), id, LinodeStatus::settled);
    // What the feed has seen may be older than a request whose answer was lost.
    var now = context.cloud().linodes().get(id).status();
    if (now == LinodeStatus.RUNNING)
      context.cloud().linodes().shutDown(id, guard);
    if (now == LinodeStatus.RUNNING || now == LinodeStatus.SHUTTING_DOWN)
      context.feed().awaitJob("linode_shutdown", id);
  }

  private static void resize(long linode, long disk, long megabytes, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    context.cloud().linodes().resizeDisk(linode, disk, megabytes, guard);
    context.feed().awaitJob("disk_resize", disk);
  }

  /// Shuts Linodes down.
  static final class Stop implements OperationHandler<StopLinode> {
    @Override
    public Optional<List<ResourceRecord>> find(StopLinode operation, DeployContext context) {
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(StopLinode operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      stop(operation.linode(), context, guard);
      return List.of(context.resource(operation.linode()).with(Fact.POWER, Facts.OFF));
    }
  }

  /// Makes disks larger or smaller.
  static final class ResizeADisk implements OperationHandler<ResizeDisk> {
    @Override
    public Optional<List<ResourceRecord>> find(ResizeDisk operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var disk = context.resource(operation.address());
      return context.cloud().linodes().disks(disk.parentId()).stream()
          .filter(seen -> seen.id() == disk.id() && seen.ready()
              && seen.megabytes() == operation.desired().megabytes())
          .findFirst().map(_ -> record(operation, context));
    }

    @Override
    public List<ResourceRecord> perform(ResizeDisk operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var disk = context.resource(operation.address());
      resize(disk.parentId(), disk.id(), operation.desired().megabytes(), context, guard);
      return record(operation, context);
    }

    private static List<ResourceRecord> record(ResizeDisk operation, DeployContext context) {
      return List.of(context.changed(operation.desired(), Set.of("size"), Map.of()));
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
