package org.lct.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.diff.Attributes;
import org.lct.diff.Facts;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.NameLinode;

/// Names the public addresses of nodes. The request may be made again.
final class ReverseNameHandler implements OperationHandler<NameLinode> {
  @Override
  public Optional<List<ResourceRecord>> find(NameLinode operation, DeployContext context) {
    return Optional.empty();
  }

  @Override
  public List<ResourceRecord> perform(NameLinode operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var desired = operation.desired();
    var address = Facts.publicAddress(context.resource(desired.address()), false)
        .orElseThrow(() -> new IllegalStateException(desired.address() + " has no public address"));
    context.cloud().reverseNames().set(address, desired.reverse(), guard);
    return List.of(context.changed(desired, Set.of(Attributes.REVERSE_NAME), Map.of()));
  }
}
