package org.lct.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure;
import org.lct.cloud.CallGuard;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.Config;
import org.lct.cloud.ObservedResource.Disk;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.Specs;
import org.lct.diff.Attributes;
import org.lct.diff.Facts;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredImage;
import org.lct.expand.DesiredLinode;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.CreateConfig;
import org.lct.operation.Operation.CreateDisk;
import org.lct.operation.Operation.CreateLinode;
import org.lct.operation.Operation.StartLinode;
import org.lct.plan.Maintenance;
import org.lct.plan.ResourceAddress;

/// Linodes, their disks and configurations, and their starts.
final class LinodeHandlers {
  /// After a disk's job has ended, a Linode refuses further jobs for 12 to 18 s (recorded).
  private static final int PACES_BUSY_AFTER_DISK = 3;

  private LinodeHandlers() {}

  /// Waits until a Linode has come to rest and takes jobs. For 3 to 6 s after its state has settled it refuses
  /// them (recorded); asking in that time would cost a call. One that runs by itself wants no job.
  private static void awaitFree(DeployContext context, ResourceAddress linode)
      throws CallFailedException, InterruptedException {
    var seen = context.feed().awaitLinode(context.tag(), context.id(linode), LinodeStatus::settled);
    if (seen.status() != LinodeStatus.RUNNING)
      context.sleep(context.feed().pace());
  }

  /// What is asked of a boot configuration, whose disks are made. Volumes that are not, or were taken from the node before
  /// this one, find it when they are attached.
  static Specs.Config config(DesiredConfig desired, DeployContext context) {
    var devices = new TreeMap<String, Long>();
    desired.devices().forEach((device, disk) -> devices.put(device, context.id(disk)));
    var volumes = new TreeMap<String, Long>();
    desired.volumes().forEach((device, volume) -> context.cluster().resource(volume)
        .filter(made -> !Attributes.NOTHING.equals(made.wanted().get(Attributes.ATTACHED_TO)))
        .ifPresent(made -> volumes.put(device, made.id())));
    return new Specs.Config(desired.label(), devices, volumes, desired.rootDevice(),
        VpcHandlers.interfaces(desired.interfaces(), context));
  }

  /// The policy of a plan that may say nothing about it: then Linode's own.
  static String policy(Optional<Maintenance> maintenance) {
    return maintenance.map(LinodeHandlers::policy).orElseGet(() -> policy(Maintenance.MIGRATE));
  }

  private static String policy(Maintenance maintenance) {
    return switch (maintenance) {
      case MIGRATE -> "linode/migrate";
      case POWER_OFF_ON -> "linode/power_off_on";
    };
  }

  /// Makes Linodes.
  static final class Create implements OperationHandler<CreateLinode> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateLinode operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      return context.cloud().linodes().labelled(desired.label())
          .filter(linode -> linode.tags().contains(context.tag()) && linode.status() != LinodeStatus.DELETING)
          .map(linode -> List.of(record(desired, linode, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateLinode operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var spec = new Specs.Linode(desired.region(), desired.type(), desired.label(),
          desired.ownDisks() ? Optional.empty() : Optional.of(desired.image().id()), context.keys(),
          desired.bootOnCreate(), desired.privateIp(), desired.backups(),
          desired.maintenance().map(LinodeHandlers::policy), context.id(desired.firewall()),
          desired.placement().map(context::id),
          desired.ownDisks() ? List.of() : VpcHandlers.interfaces(desired.interfaces(), context),
          desired.ownDisks() ? Optional.empty() : StackScriptHandler.asked(desired.script(), context),
          context.tags(desired.tags()), desired.encryption(),
          desired.reservedIp().flatMap(address -> context.resource(address).fact(Fact.PUBLIC_IPV4)));
      return List.of(record(desired, context.cloud().linodes().create(spec, guard), context));
    }

    private static ResourceRecord record(DesiredLinode desired, Linode linode, DeployContext context) {
      var made = context.made(desired, linode.id(), Facts.of(desired), Facts.of(linode, context.tag()));
      // Its address is named later.
      var wanted = new TreeMap<>(Map.copyOf(made.wanted()));
      wanted.remove(Attributes.REVERSE_NAME);
      return made.wanting(wanted);
    }
  }

  /// Makes disks of Linodes that have never run.
  static final class MakeDisk implements OperationHandler<CreateDisk> {
    @Override
    public void prepare(CreateDisk operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      // Behind another disk, its end and the time after it have been waited for.
      if (context.cluster().partsOf(operation.desired().linode()).isEmpty()) {
        awaitFree(context, operation.desired().linode());
      }
    }

    @Override
    public Optional<List<ResourceRecord>> find(CreateDisk operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      long linode = context.id(desired.linode());
      // A disk that is being made is in no list yet.
      context.cloud().linodes().awaitDiskJobs(linode);
      return context.cloud().linodes().disks(linode).stream()
          .filter(disk -> disk.label().equals(desired.label())).findFirst()
          .map(disk -> List.of(record(desired, disk, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateDisk operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var spec = new Specs.Disk(desired.label(), desired.megabytes(), desired.filesystem(),
          desired.image().map(DesiredImage::id),
          context.keys(), StackScriptHandler.asked(desired.script(), context));
      var disk = context.cloud().linodes().createDisk(context.id(desired.linode()), spec, guard);
      return List.of(record(desired, disk, context));
    }

    @Override
    public void settle(CreateDisk operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      context.feed().awaitDisk(context.id(desired.linode()), context.id(desired.address()));
      context.sleep(context.feed().pace().multipliedBy(PACES_BUSY_AFTER_DISK));
    }

    private static ResourceRecord record(DesiredDisk desired, Disk disk, DeployContext context) {
      return context.made(desired, disk.id(), Facts.partOf(context.id(desired.linode())));
    }
  }

  /// Makes boot configurations of Linodes that have never run.
  static final class MakeConfig implements OperationHandler<CreateConfig> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateConfig operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      return context.cloud().linodes().configs(context.id(desired.linode())).stream()
          .filter(config -> config.label().equals(desired.label())).findFirst()
          .map(config -> List.of(record(desired, config, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateConfig operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var config = context.cloud().linodes().createConfig(context.id(desired.linode()),
          config(desired, context), guard);
      return List.of(record(desired, config, context));
    }

    /// It is told of its volumes later, as they are attached to it.
    private static ResourceRecord record(DesiredConfig desired, Config config, DeployContext context) {
      var made = context.made(desired, config.id(), Facts.partOf(context.id(desired.linode())));
      var wanted = new TreeMap<>(made.wanted());
      wanted.remove(Attributes.VOLUME_DEVICES);
      return made.wanting(wanted);
    }
  }

  /// Makes Linodes run.
  static final class Start implements OperationHandler<StartLinode> {
    @Override
    public void prepare(StartLinode operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      if (context.cluster().partsOf(operation.linode()).isEmpty())
        awaitFree(context, operation.linode());
    }

    @Override
    public Optional<List<ResourceRecord>> find(StartLinode operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      // What the feed has seen may be older than the request.
      return switch (context.cloud().linodes().get(context.id(operation.linode())).status()) {
        case RUNNING, BOOTING -> Optional.of(record(operation, context));
        default -> Optional.empty();
      };
    }

    @Override
    public List<ResourceRecord> perform(StartLinode operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      long id = context.id(operation.linode());
      var linode = context.feed().awaitLinode(context.tag(), id, LinodeStatus::settled);
      switch (linode.status()) {
        case RUNNING -> {
          // It booted by itself.
        }
        case BILLING_SUSPENSION -> throw new CallFailedException(
            new CallFailure.Permanent("The Linode is suspended for billing", 0, ""));
        default -> context.cloud().linodes().boot(id, guard);
      }
      return record(operation, context);
    }

    private static List<ResourceRecord> record(StartLinode operation, DeployContext context) {
      return List.of(context.resource(operation.linode()).with(Fact.POWER, Facts.ON));
    }

    @Override
    public void settle(StartLinode operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      context.feed().awaitLinode(context.tag(), context.id(operation.linode()),
          status -> status == LinodeStatus.RUNNING);
    }
  }
}
