package org.lct.operation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.plan.ResourceAddress;

/// A graph in the making: all operations, and the edges that ordering rules have added so far.
public final class GraphDraft {
  private final SequencedMap<String, Operation> operations = new LinkedHashMap<>();
  private final Map<ResourceAddress, Operation> makers = new HashMap<>();
  private final Map<String, Set<String>> prerequisites = new HashMap<>();

  private final List<Interruption> interruptions;

  GraphDraft(Iterable<Operation> operations, List<Interruption> interruptions) {
    this.interruptions = List.copyOf(interruptions);
    for (var operation : operations) {
      this.operations.put(operation.id(), operation);
      if (operation.verb().equals("Create"))
        makers.put(operation.address(), operation);
      if (operation instanceof Operation.CreateNodeBalancer(var _, var ports)) {
        ports.forEach(port -> madeBy(port, operation));
      } else if (operation instanceof Operation.CreatePort port) {
        madeBy(port, operation);
      }
    }
  }

  private void madeBy(Operation.CreatePort port, Operation maker) {
    makers.put(port.address(), maker);
    port.backEnds().forEach(backEnd -> makers.put(backEnd.address(), maker));
  }

  /// When nodes do not work.
  List<Interruption> interruptions() {
    return interruptions;
  }

  /// The operations of one kind.
  public <O extends Operation> Stream<O> each(Class<O> kind) {
    return operations.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  /// What is deleted so that another one can be made in its place.
  Stream<Operation.DeleteResource> replaced() {
    return each(Operation.DeleteResource.class).filter(delete -> makerOf(delete.address()).isPresent());
  }

  /// What must have succeeded before this begins, as far as rules have said.
  Stream<Operation> beforehand(Operation operation) {
    return prerequisites.getOrDefault(operation.id(), Set.of()).stream().map(operations::get)
        .filter(Objects::nonNull);
  }

  /// The operation that makes the resource at `address`, if it is made now and not there already.
  public Optional<Operation> makerOf(ResourceAddress address) {
    return Optional.ofNullable(makers.get(address));
  }

  /// Says that `first` must have succeeded before `second` begins.
  public void before(Operation first, Operation second) {
    prerequisites.computeIfAbsent(second.id(), _ -> new HashSet<>()).add(first.id());
  }

  /// Says the same of those of `firsts` that need not wait for `second` themselves.
  void beforeIfPossible(Stream<? extends Operation> firsts, Operation second) {
    var later = new HashMap<String, Set<String>>();
    prerequisites.forEach((id, before) -> before
        .forEach(one -> later.computeIfAbsent(one, _ -> new HashSet<>()).add(id)));
    var waiting = reached(second, later);
    firsts.filter(first -> !waiting.contains(first.id())).forEach(first -> before(first, second));
  }

  /// Says the same of those of `seconds` for which `first` need not wait itself.
  void beforeIfPossible(Operation first, Stream<? extends Operation> seconds) {
    var awaited = reached(first, prerequisites);
    seconds.filter(second -> !awaited.contains(second.id())).forEach(second -> before(first, second));
  }

  private static Set<String> reached(Operation from, Map<String, Set<String>> edges) {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<>(List.of(from.id()));
    while (!open.isEmpty()) {
      var id = open.remove();
      if (reached.add(id))
        open.addAll(edges.getOrDefault(id, Set.of()));
    }
    return reached;
  }

  /// Says that whatever makes the resource at `address` must have succeeded before `second` begins.
  public void afterMaking(ResourceAddress address, Operation second) {
    makerOf(address).filter(maker -> !maker.id().equals(second.id()))
        .ifPresent(maker -> before(maker, second));
  }

  OperationGraph graph() {
    return new OperationGraph(operations, prerequisites);
  }
}
