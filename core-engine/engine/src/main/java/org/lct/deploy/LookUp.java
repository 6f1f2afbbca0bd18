package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation;

/// The look at the cloud before an operation is repeated whose last request may have been carried out.
/// This is what makes a create happen once, as the API knows no idempotency keys.
@FunctionalInterface
public interface LookUp {
  /// The look every deployment takes.
  LookUp AT_THE_CLOUD = (operation, context) -> Handled.of(operation).find(context);

  /// The resources of an operation that turns out to be done already; empty if it is not done.
  Optional<List<ResourceRecord>> find(Operation operation, DeployContext context)
      throws CallFailedException, InterruptedException;
}
