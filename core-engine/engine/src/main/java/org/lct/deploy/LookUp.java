package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.inventory.ResourceRecord;

/// The look at the cloud before an operation is repeated whose last request may have been carried out.
/// This is what makes a create happen once, as the API knows no idempotency keys.
@FunctionalInterface
public interface LookUp {
  /// The look every deployment takes.
  LookUp AT_THE_CLOUD = Handled::find;

  /// The resources of an operation that turns out to be done already; empty if it is not done.
  Optional<List<ResourceRecord>> find(Handled<?> operation, DeployContext context)
      throws CallFailedException, InterruptedException;
}
