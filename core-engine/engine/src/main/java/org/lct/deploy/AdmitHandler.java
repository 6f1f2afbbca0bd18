package org.lct.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.diff.Attributes;
import org.lct.diff.MadeAddresses;
import org.lct.expand.DesiredFirewall;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.AdmitLinode;

/// Tells firewalls the addresses of nodes that were made anew while others of their plan still are what they were.
final class AdmitHandler implements OperationHandler<AdmitLinode> {
  @Override
  public Optional<List<ResourceRecord>> find(AdmitLinode operation, DeployContext context) {
    // The same rules may be said again.
    return Optional.empty();
  }

  @Override
  public List<ResourceRecord> perform(AdmitLinode operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var records = new ArrayList<ResourceRecord>();
    for (var firewall : operation.firewalls())
      records.add(tell(firewall, context, guard));
    return records;
  }

  /// Several nodes may be made at once: what was said is looked at again, so that it is not less than another one has
  /// said meanwhile.
  private static ResourceRecord tell(DesiredFirewall firewall, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var known = known(firewall, context);
    while (true) {
      context.cloud().firewalls().rule(context.id(firewall.address()), Attributes.rules(known), guard);
      var now = known(firewall, context);
      if (now.equals(known))
        return context.changed(known, Set.of(Attributes.RULES), Map.of());
      known = now;
    }
  }

  private static DesiredFirewall known(DesiredFirewall firewall, DeployContext context) {
    return MadeAddresses.in(firewall, context.cluster()::resource);
  }
}
