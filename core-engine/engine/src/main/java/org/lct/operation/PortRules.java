package org.lct.operation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diff.Attributes;
import org.lct.expand.DesiredBackEnd;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.AcceptBackEnd;
import org.lct.operation.Operation.CreatePort;
import org.lct.operation.Operation.DeleteResource;
import org.lct.operation.Operation.DrainBackEnd;
import org.lct.operation.Operation.UpdateResource;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The order in which ports of a NodeBalancer come and go while it stays: so that connections end by themselves, and who
/// comes again finds the next port. All rules but the first are wishes, which yield to what Linode wants and to the other
/// rules; an earlier wish goes before a later one.
final class PortRules {
  private final GraphDraft draft;
  private final List<CreatePort> coming;
  private final List<DeleteResource> going;
  private final List<UpdateResource> updates;
  private final Map<Long, ResourceRecord> balancers;
  private final Map<ResourceAddress, Set<ResourceAddress>> nodes;

  private PortRules(GraphDraft draft, Collection<ResourceRecord> there) {
    this.draft = draft;
    this.coming = draft.each(CreatePort.class).toList();
    this.going = draft.each(DeleteResource.class)
        .filter(delete -> delete.resource().kind() == ResourceKind.NODEBALANCER_CONFIG).toList();
    this.updates = draft.each(UpdateResource.class).toList();
    this.balancers = there.stream().filter(one -> one.kind() == ResourceKind.NODEBALANCER)
        .collect(Collectors.toMap(ResourceRecord::id, Function.identity()));
    this.nodes = there.stream().filter(one -> one.kind() == ResourceKind.NODEBALANCER_NODE)
        .map(ResourceRecord::address).collect(Collectors.groupingBy(backEnd -> backEnd.whole().orElseThrow(),
            Collectors.mapping(ResourceAddress::backEndNode, Collectors.toSet())));
  }

  /// Adds what follows from these rules to what the others have said.
  ///
  /// @param there what exists of the cluster
  static void addEdges(GraphDraft draft, Collection<ResourceRecord> there) {
    var rules = new PortRules(draft, there);
    rules.nodesAreBalancedUntilTheirPortGoes();
    rules.coming.forEach(rules::comesWhenItCanBeServed);
    rules.going.forEach(rules::goesWhenOthersListen);
    rules.going.forEach(rules::isServedToItsEnd);
  }

  /// A port that goes takes its back ends with it.
  private void nodesAreBalancedUntilTheirPortGoes() {
    for (var old : going) {
      Stream.concat(draft.each(DrainBackEnd.class), draft.each(AcceptBackEnd.class))
          .filter(mode -> mode.address().whole().filter(old.address()::equals).isPresent())
          .forEach(mode -> draft.before(mode, old));
    }
  }

  /// A NodeBalancer listens once at a number, and sends from the beginning: not to nodes that are interrupted then.
  private void comesWhenItCanBeServed(CreatePort port) {
    var served = port.backEnds().stream().map(DesiredBackEnd::linode).collect(Collectors.toSet());
    draft.beforeIfPossible(Stream.of(
        going.stream().filter(old -> isBeside(old, port) && isTaken(port, old)),
        draft.interruptions().stream().filter(one -> served.contains(one.linode().address()))
            .flatMap(Interruption::ends),
        balancers.values().stream()
            .filter(balancer -> balancer.address().equals(port.desired().nodeBalancer()))
            .flatMap(this::rules))
        .flatMap(Function.identity()), port);
  }

  private void goesWhenOthersListen(DeleteResource old) {
    draft.beforeIfPossible(coming.stream().filter(port -> isBeside(old, port) && !isTaken(port, old)), old);
  }

  /// Nodes go, and firewalls let less in, when connections have ended.
  private void isServedToItsEnd(DeleteResource old) {
    var serving = nodes.getOrDefault(old.address(), Set.of());
    draft.beforeIfPossible(old, Stream.of(
        draft.each(DeleteResource.class).filter(delete -> serving.contains(delete.address()))
            .filter(delete -> draft.makerOf(delete.address()).isEmpty()),
        updates.stream().filter(update -> serving.contains(update.address())
            && update.attributes().contains(Attributes.FIREWALL)),
        balancer(old).stream().flatMap(this::rules)).flatMap(Function.identity()));
  }

  /// What changes the rules of a NodeBalancer's own firewall.
  private Stream<UpdateResource> rules(ResourceRecord balancer) {
    var firewall = balancer.wanted().get(Attributes.FIREWALL);
    return updates.stream().filter(update -> update.attributes().contains(Attributes.RULES)
        && Objects.equals(update.address().value(), firewall));
  }

  /// What somebody else has given a NodeBalancer has no address within it.
  private Optional<ResourceRecord> balancer(DeleteResource port) {
    return Optional.ofNullable(balancers.get(port.resource().parentId()));
  }

  private boolean isBeside(DeleteResource old, CreatePort port) {
    return balancer(old).map(ResourceRecord::address).filter(port.desired().nodeBalancer()::equals)
        .isPresent();
  }

  private static boolean isTaken(CreatePort port, DeleteResource by) {
    return number(port.desired().label()).equals(number(by.resource().label()));
  }

  /// "443" of `https-443`; UDP has numbers of its own.
  private static String number(String label) {
    return label.startsWith("udp-") ? label : label.substring(label.indexOf('-') + 1);
  }
}
