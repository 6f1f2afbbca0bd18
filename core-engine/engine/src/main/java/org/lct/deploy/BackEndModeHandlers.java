package org.lct.deploy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.AcceptBackEnd;
import org.lct.operation.Operation.DrainBackEnd;

/// Nodes that get no connections for a while.
final class BackEndModeHandlers {
  /// Half a minute at Linode. When connections have ended is told nowhere.
  private static final int PACES_TO_DRAIN = 6;

  /// It has no other.
  private static final String MODE_OF_UDP = "none";

  private BackEndModeHandlers() {}

  /// Lets connections run out.
  static final class Drain implements OperationHandler<DrainBackEnd> {
    @Override
    public Optional<List<ResourceRecord>> find(DrainBackEnd operation, DeployContext context) {
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(DrainBackEnd operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      return List.of(set("drain", operation.backEnd(), context, guard));
    }

    @Override
    public void settle(DrainBackEnd operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      awaitEndOfConnections(context);
    }
  }

  /// Lets connections come again.
  static final class Accept implements OperationHandler<AcceptBackEnd> {
    @Override
    public Optional<List<ResourceRecord>> find(AcceptBackEnd operation, DeployContext context) {
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(AcceptBackEnd operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      return List.of(set("accept", operation.backEnd(), context, guard));
    }
  }

  private static ResourceRecord set(String mode, ResourceRecord backEnd, DeployContext context,
      CallGuard guard)
      throws CallFailedException, InterruptedException {
    var port = context.resource(backEnd.address().whole().orElseThrow());
    context.cloud().nodeBalancers().setMode(port.parentId(), port.id(), backEnd.id(), mode, guard);
    var now = context.resource(backEnd.address());
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.putAll(now.facts());
    facts.put(Fact.MODE, mode);
    return new ResourceRecord(now.address(), now.kind(), now.id(), now.label(), facts, now.wanted(),
        context.now());
  }

  /// Nobody is connected to a simulated node.
  private static void awaitEndOfConnections(DeployContext context)
      throws CallFailedException, InterruptedException {
    if (!context.cloud().simulated())
      context.sleep(context.feed().pace().multipliedBy(PACES_TO_DRAIN));
  }

  /// Drains a back end that is about to go. One that is gone has nothing to drain.
  static void drain(ResourceRecord backEnd, DeployContext context)
      throws CallFailedException, InterruptedException {
    if (backEnd.isDrainable()
        && isThere(() -> set("drain", backEnd, context, CallGuard.NONE)))
      awaitEndOfConnections(context);
  }

  /// Drains all back ends of a port that is about to go, also those that others gave it, at the same time.
  static void drainPort(ResourceRecord port, DeployContext context)
      throws CallFailedException, InterruptedException {
    var balancers = context.cloud().nodeBalancers();
    var backEnds = new ArrayList<BackEnd>();
    isThere(() -> backEnds.addAll(balancers.backEnds(port.parentId(), port.id())));
    backEnds.removeIf(backEnd -> backEnd.mode().equals(MODE_OF_UDP));
    for (var backEnd : backEnds)
      isThere(() -> balancers.setMode(port.parentId(), port.id(), backEnd.id(), "drain", CallGuard.NONE));
    if (!backEnds.isEmpty())
      awaitEndOfConnections(context);
  }

  private interface Request {
    void send() throws CallFailedException, InterruptedException;
  }

  /// Makes a request about something that may be gone, and answers whether it was there.
  private static boolean isThere(Request request) throws CallFailedException, InterruptedException {
    try {
      request.send();
      return true;
    } catch (CallFailedException e) {
      if (!(e.failure() instanceof Permanent failure) || !failure.notFound())
        throw e;
      return false;
    }
  }
}
