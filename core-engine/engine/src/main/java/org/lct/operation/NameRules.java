package org.lct.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredRecord.Target;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.CreateRecord;
import org.lct.operation.Operation.DeleteResource;
import org.lct.operation.Operation.NameLinode;
import org.lct.operation.Operation.UpdateResource;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The order in which names are given and taken, one rule for each reason.
final class NameRules {
  static final List<OrderingRule> ALL = List.of(NameRules::recordsAfterWhatTheySpeakOf,
      NameRules::addressesLeadBackToNamesThatLeadThere,
      NameRules::namesGoFirst, NameRules::aNameIsFreeBeforeItIsGiven);

  private NameRules() {}

  private static void eachNew(GraphDraft draft, BiConsumer<DesiredRecord, Operation> action) {
    draft.each(CreateRecord.class).forEach(create -> action.accept(create.desired(), create));
    draft.each(UpdateResource.class).forEach(update -> {
      if (update.desired() instanceof DesiredRecord dnsRecord)
        action.accept(dnsRecord, update);
    });
  }

  /// An address is known once its node or NodeBalancer is made; a record stands in a domain.
  private static void recordsAfterWhatTheySpeakOf(GraphDraft draft) {
    eachNew(draft, (dnsRecord, operation) -> {
      draft.afterMaking(dnsRecord.domain(), operation);
      if (dnsRecord.target() instanceof Target.AddressOf(var resource))
        draft.afterMaking(resource, operation);
    });
  }

  /// Linode looks a name up before an address leads back to it.
  private static void addressesLeadBackToNamesThatLeadThere(GraphDraft draft) {
    Map<ResourceAddress, NameLinode> back = draft.each(NameLinode.class)
        .collect(Collectors.toMap(Operation::address, Function.identity()));
    back.values().forEach(name -> draft.afterMaking(name.address(), name));
    eachNew(draft, (dnsRecord, operation) -> {
      if (dnsRecord.target() instanceof Target.AddressOf(var resource))
        Optional.ofNullable(back.get(resource)).ifPresent(name -> draft.before(operation, name));
    });
  }

  /// Nobody is sent to what is about to go. A domain takes its records with it.
  private static void namesGoFirst(GraphDraft draft) {
    Map<ResourceAddress, DeleteResource> named = draft.each(DeleteResource.class)
        .filter(NameRules::hasNames).collect(Collectors.toMap(Operation::address, Function.identity()));
    draft.each(DeleteResource.class).forEach(delete -> {
      switch (delete.resource().kind()) {
        case DOMAIN -> named.values().forEach(last -> draft.before(delete, last));
        case DOMAIN_RECORD -> delete.resource().fact(Fact.TARGET_OF).map(ResourceAddress::new)
            .flatMap(address -> Optional.ofNullable(named.get(address)))
            .ifPresent(last -> draft.before(delete, last));
        default -> {
          // Has no name to take away.
        }
      }
    });
  }

  private static boolean hasNames(DeleteResource delete) {
    return delete.resource().kind() == ResourceKind.LINODE
        || delete.resource().kind() == ResourceKind.NODEBALANCER;
  }

  /// An alias suffers no other record of its name.
  private static void aNameIsFreeBeforeItIsGiven(GraphDraft draft) {
    var freed = new HashMap<String, List<DeleteResource>>();
    draft.each(DeleteResource.class)
        .filter(delete -> delete.resource().kind() == ResourceKind.DOMAIN_RECORD)
        .forEach(delete -> freed.merge(key(delete), List.of(delete), NameRules::both));
    eachNew(draft, (dnsRecord, operation) -> freed
        .getOrDefault(dnsRecord.domain() + "/" + small(dnsRecord.name()), List.of())
        .forEach(delete -> draft.before(delete, operation)));
  }

  private static List<DeleteResource> both(List<DeleteResource> some, List<DeleteResource> more) {
    return Stream.of(some, more).flatMap(List::stream).toList();
  }

  private static String key(DeleteResource delete) {
    return delete.address().whole().map(ResourceAddress::value).orElse("") + "/"
        + small(delete.resource().label());
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
