package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.diff.Attributes;
import org.lct.diff.MadeAddresses;
import org.lct.expand.DesiredFirewall;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CreateFirewall;

/// Makes firewalls.
final class FirewallHandler implements OperationHandler<CreateFirewall> {
  @Override
  public Optional<List<ResourceRecord>> find(CreateFirewall operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    var desired = known(operation, context);
    return context.cloud().firewalls().labelled(desired.label())
        .filter(firewall -> firewall.tags().contains(context.tag()))
        .map(firewall -> List.of(context.made(desired, firewall.id())));
  }

  @Override
  public List<ResourceRecord> perform(CreateFirewall operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var desired = known(operation, context);
    var spec = new Specs.Firewall(desired.label(), Attributes.rules(desired), context.tags(desired.tags()));
    return List.of(context.made(desired, context.cloud().firewalls().create(spec, guard).id()));
  }

  private static DesiredFirewall known(CreateFirewall operation, DeployContext context) {
    return MadeAddresses.in(operation.desired(), context.cluster()::resource);
  }
}
