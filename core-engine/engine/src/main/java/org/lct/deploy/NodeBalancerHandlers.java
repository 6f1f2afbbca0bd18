package org.lct.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.cloud.Specs;
import org.lct.diff.Facts;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CreateBackEnd;
import org.lct.operation.Operation.CreateNodeBalancer;
import org.lct.operation.Operation.CreatePort;
import org.lct.plan.CheckPlan;

/// NodeBalancers, their ports and back ends.
final class NodeBalancerHandlers {
  private NodeBalancerHandlers() {}

  /// Makes NodeBalancers with all they begin with.
  static final class Create implements OperationHandler<CreateNodeBalancer> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateNodeBalancer operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var found = context.cloud().nodeBalancers().labelled(operation.desired().label())
          .filter(balancer -> balancer.tags().contains(context.tag()));
      if (found.isEmpty())
        return Optional.empty();
      return Optional.of(records(operation, found.get(), context));
    }

    @Override
    public List<ResourceRecord> perform(CreateNodeBalancer operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var spec = new Specs.NodeBalancer(desired.region(), desired.label(), context.tags(desired.tags()),
          desired.firewall().map(context::id),
          desired.vpc().map(place -> VpcHandlers.place(place, context)),
          operation.ports().stream().map(port -> port(port, context)).toList());
      return records(operation, context.cloud().nodeBalancers().create(spec, guard), context);
    }

    /// The answer to the request names the NodeBalancer only; its parts are read.
    private static List<ResourceRecord> records(CreateNodeBalancer operation, NodeBalancer balancer,
        DeployContext context) throws CallFailedException, InterruptedException {
      var records = new ArrayList<ResourceRecord>();
      records.add(context.made(operation.desired(), balancer.id(), Facts.of(operation.desired()),
          Facts.of(balancer, context.tag())));
      var seen = context.cloud().nodeBalancers().ports(balancer.id());
      for (var port : operation.ports()) {
        for (var there : seen) {
          if (isThere(port.desired(), there))
            records.addAll(parts(port, balancer.id(), there, context));
        }
      }
      return records;
    }
  }

  /// Adds ports to NodeBalancers that exist.
  static final class AddPort implements OperationHandler<CreatePort> {
    @Override
    public Optional<List<ResourceRecord>> find(CreatePort operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      long balancer = context.id(operation.desired().nodeBalancer());
      for (var there : context.cloud().nodeBalancers().ports(balancer)) {
        if (isThere(operation.desired(), there)) {
          return Optional.of(parts(operation, balancer, there, context));
        }
      }
      return Optional.empty();
    }

    @Override
    public List<ResourceRecord> perform(CreatePort operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      long balancer = context.id(operation.desired().nodeBalancer());
      var made = context.cloud().nodeBalancers().createPort(balancer, port(operation, context), guard);
      return parts(operation, balancer, made, context);
    }
  }

  /// Adds back ends to ports that exist.
  static final class AddBackEnd implements OperationHandler<CreateBackEnd> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateBackEnd operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var port = context.resource(desired.config());
      var address = backEnd(desired, context).address();
      return context.cloud().nodeBalancers().backEnds(port.parentId(), port.id()).stream()
          .filter(there -> there.address().equals(address)).findFirst()
          .map(there -> List.of(context.made(desired, there.id(), Facts.of(there, port.id()))));
    }

    @Override
    public List<ResourceRecord> perform(CreateBackEnd operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var port = context.resource(desired.config());
      var made = context.cloud().nodeBalancers().createBackEnd(port.parentId(), port.id(),
          backEnd(desired, context), guard);
      return List.of(context.made(desired, made.id(), Facts.of(made, port.id())));
    }
  }

  /// Whether a port takes the place of one that is wanted: UDP has numbers of its own.
  private static boolean isThere(DesiredNodeBalancerConfig desired, NodeBalancerConfig there) {
    return there.port() == desired.port()
        && there.protocol().equals("udp") == desired.protocol().equals("udp");
  }

  /// A port and those of its planned back ends that are there.
  private static List<ResourceRecord> parts(CreatePort operation, long balancer, NodeBalancerConfig port,
      DeployContext context) throws CallFailedException, InterruptedException {
    var records = new ArrayList<ResourceRecord>();
    records.add(context.made(operation.desired(), port.id(), Facts.partOf(balancer)));
    var seen = context.cloud().nodeBalancers().backEnds(balancer, port.id());
    for (var desired : operation.backEnds()) {
      var address = backEnd(desired, context).address();
      seen.stream().filter(there -> there.address().equals(address)).findFirst()
          .map(there -> context.made(desired, there.id(), Facts.of(there, port.id())))
          .ifPresent(records::add);
    }
    return records;
  }

  private static Specs.Port port(CreatePort operation, DeployContext context) {
    return port(operation.desired(), context,
        operation.backEnds().stream().map(backEnd -> backEnd(backEnd, context)).toList());
  }

  /// What is asked of a port with these back ends.
  static Specs.Port port(DesiredNodeBalancerConfig desired, DeployContext context,
      List<Specs.BackEnd> backEnds) {
    var check = desired.check();
    return new Specs.Port(desired.port(), desired.protocol(), desired.algorithm(), desired.stickiness(),
        check.flatMap(CheckPlan::kind), check.flatMap(CheckPlan::path), check.flatMap(CheckPlan::interval),
        check.flatMap(CheckPlan::attempts), desired.proxyProtocol(),
        desired.tls().map(
            tls -> new Specs.Certificate(context.secret(tls.certificate()), context.secret(tls.key()))),
        backEnds, false);
  }

  /// What is asked of a back end, whose node is made.
  static Specs.BackEnd backEnd(DesiredBackEnd desired, DeployContext context) {
    var address = Facts.reached(context.resource(desired.linode()))
        .orElseThrow(() -> new IllegalStateException(desired.linode() + " has no private address"));
    return new Specs.BackEnd(desired.label(), address + ":" + desired.port(),
        desired.subnet().map(context::id), Optional.empty(),
        Optional.of(DesiredBackEnd.WEIGHT));
  }
}
