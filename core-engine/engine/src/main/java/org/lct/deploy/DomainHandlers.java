package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.cloud.Specs;
import org.lct.diff.Facts;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredRecord.Target;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CreateDomain;
import org.lct.operation.Operation.CreateRecord;

/// Domains and their records.
final class DomainHandlers {
  private DomainHandlers() {}

  /// What is asked of a domain.
  static Specs.Domain domain(DesiredDomain desired, DeployContext context) {
    return new Specs.Domain(desired.label(), desired.soaEmail(), desired.ttl(),
        context.tags(desired.tags()));
  }

  /// What is asked of a record; what it speaks of is made.
  static Specs.DomainRecord record(DesiredRecord desired, DeployContext context) {
    var target = switch (desired.target()) {
      case Target.Text(String text) -> text;
      case Target.AddressOf(var resource) ->
        Facts.publicAddress(context.resource(resource), desired.isIpv6())
            .orElseThrow(() -> new IllegalStateException(resource + " has no address for " + desired));
    };
    return new Specs.DomainRecord(desired.name(), desired.type(), target, desired.ttl(), desired.priority(),
        desired.weight(), desired.port());
  }

  /// Makes domains.
  static final class Create implements OperationHandler<CreateDomain> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateDomain operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      return context.cloud().domains().known(context.tag(), List.of(desired.label())).stream()
          .filter(domain -> domain.label().equals(desired.label()) && domain.tags().contains(context.tag()))
          .findFirst().map(domain -> List.of(made(desired, domain, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateDomain operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      return List
          .of(made(desired, context.cloud().domains().create(domain(desired, context), guard), context));
    }

    private static ResourceRecord made(DesiredDomain desired, Domain domain, DeployContext context) {
      return context.made(desired, domain.id(), Facts.of(domain, context.tag(), false));
    }
  }

  /// Makes records.
  static final class CreateOne implements OperationHandler<CreateRecord> {
    @Override
    public Optional<List<ResourceRecord>> find(CreateRecord operation, DeployContext context)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      var spec = record(desired, context);
      var others = context.cluster().partsOf(desired.domain()).stream().map(ResourceRecord::id)
          .collect(Collectors.toSet());
      return context.cloud().domains().records(context.id(desired.domain())).stream()
          .filter(seen -> !others.contains(seen.id()) && seen.name().equals(spec.name())
              && seen.type().equals(spec.type()) && seen.target().equals(spec.target())
              && seen.priority() == spec.priority()
              && seen.weight() == spec.weight() && seen.port() == spec.port())
          .findFirst().map(seen -> List.of(made(desired, seen, context)));
    }

    @Override
    public List<ResourceRecord> perform(CreateRecord operation, DeployContext context, CallGuard guard)
        throws CallFailedException, InterruptedException {
      var desired = operation.desired();
      return List.of(made(desired, context.cloud().domains()
          .createRecord(context.id(desired.domain()), record(desired, context), guard), context));
    }

    private static ResourceRecord made(DesiredRecord desired, DomainRecord seen, DeployContext context) {
      return context.made(desired, seen.id(), Facts.of(desired),
          Facts.of(seen, context.id(desired.domain())));
    }
  }
}
