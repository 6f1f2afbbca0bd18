package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation;

/// How operations of one kind are carried out. Handlers are stateless; the runner decides when each part
/// is called and writes the journal around it.
interface OperationHandler<O extends Operation> {
  /// Waits until the request can be made at all. Called once, before the first attempt.
  default void prepare(O operation, DeployContext context) throws CallFailedException, InterruptedException {}

  /// The resources the operation makes, if a look at the cloud shows that it was carried out already.
  Optional<List<ResourceRecord>> find(O operation, DeployContext context)
      throws CallFailedException, InterruptedException;

  /// Makes the request and answers the resources that exist because of it.
  List<ResourceRecord> perform(O operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Waits until the effect is there.
  default void settle(O operation, DeployContext context) throws CallFailedException, InterruptedException {}

  /// What is worth saying when it has succeeded; usually nothing.
  default String remark(O operation, DeployContext context) throws CallFailedException, InterruptedException {
    return "";
  }

  /// How often it is tried again. Called once, before the first attempt.
  default Patience patience(DeployContext context, RandomGenerator random) {
    return new Retries(context.feed().pace(), random);
  }
}
