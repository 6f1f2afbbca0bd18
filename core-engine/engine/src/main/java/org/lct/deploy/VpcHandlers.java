package org.lct.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.Subnet;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.cloud.Specs;
import org.lct.diff.Facts;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVpc;
import org.lct.expand.Interfaces;
import org.lct.expand.VpcPlace;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CreateSubnet;
import org.lct.operation.Operation.CreateVpc;

/// VPCs and their subnets.
final class VpcHandlers {
  private VpcHandlers() {}

  /// What is asked of an interface in a subnet, which is made.
  static Specs.VpcInterface place(VpcPlace place, DeployContext context) {
    return new Specs.VpcInterface(context.id(place.subnet()), place.address());
  }

  /// What is asked of the interfaces of a node, whose subnet is made; nothing if it has the usual one only.
  static List<Specs.Interface> interfaces(Interfaces wanted, DeployContext context) {
    var interfaces = new ArrayList<Specs.Interface>();
    if (wanted.isUsual())
      return interfaces;
    if (wanted.open())
      interfaces.add(new Specs.PublicInterface());
    wanted.vpc().ifPresent(place -> interfaces.add(place(place, context)));
    wanted.vlan()
        .ifPresent(place -> interfaces.add(new Specs.VlanInterface(place.label(), place.address())));
    return interfaces;
  }

  /// Makes VPCs.
  static final class Create implements OperationHandler<CreateVpc> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateVpc operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      return context.cloud().vpcs().tagged(context.tag()).stream()
          .filter(vpc -> vpc.label().equals(operation.desired().label())).findFirst()
          .map(vpc -> List.of(record(operation.desired(), vpc, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateVpc operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var spec = new Specs.Vpc(desired.region(), desired.label(), context.tag());
      return List.of(record(desired, context.cloud().vpcs().create(spec, guard), context));
    }

    private static ResourceRecord record(DesiredVpc desired, Vpc vpc, DeployContext context) {
      return context.made(desired, vpc.id(), Facts.of(vpc));
    }
  }

  /// Makes subnets of VPCs.
  static final class AddSubnet implements OperationHandler<CreateSubnet> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateSubnet operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      long vpc = context.id(desired.vpc());
      return context.cloud().vpcs().tagged(context.tag()).stream().filter(seen -> seen.id() == vpc)
          .flatMap(seen -> seen.subnets().stream()).filter(seen -> seen.label().equals(desired.label()))
          .findFirst().map(subnet -> List.of(record(desired, subnet, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateSubnet operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      return List.of(record(desired, context.cloud().vpcs().createSubnet(context.id(desired.vpc()),
          desired.label(), desired.range(), guard), context));
    }

    private static ResourceRecord record(DesiredSubnet desired, Subnet subnet, DeployContext context) {
      return context.made(desired, subnet.id(), Facts.of(subnet, context.id(desired.vpc())));
    }
  }
}
