package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.ReservedIp;
import org.lct.cloud.Specs;
import org.lct.diff.Facts;
import org.lct.expand.DesiredReservedIp;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.CreateReservedIp;

/// Reserves addresses. A node that is there keeps the one it has.
final class ReservedIpHandler implements OperationHandler<CreateReservedIp> {
  /// What is asked of a reserved address.
  static Specs.ReservedIp spec(DesiredReservedIp desired, DeployContext context) {
    return new Specs.ReservedIp(desired.region(), desired.label(), context.tags(desired.tags()));
  }

  @Override
  public Optional<List<ResourceRecord>> find(CreateReservedIp operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    var desired = operation.desired();
    return context.cloud().reservedIps().tagged(context.tag()).stream()
        .filter(seen -> seen.label().equals(desired.label())).findFirst()
        .map(seen -> List.of(record(desired, seen, context)));
  }

  @Override
  public List<ResourceRecord> perform(CreateReservedIp operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var desired = operation.desired();
    var spec = spec(desired, context);
    var ips = context.cloud().reservedIps();
    var has = context.cluster().resource(desired.node()).flatMap(node -> node.fact(Fact.PUBLIC_IPV4));
    return List.of(record(desired,
        has.isPresent() ? ips.keep(has.get(), spec, guard) : ips.reserve(spec, guard), context));
  }

  private static ResourceRecord record(DesiredReservedIp desired, ReservedIp seen, DeployContext context) {
    return context.made(desired, seen.id(), Facts.of(seen, context.tag()));
  }
}
