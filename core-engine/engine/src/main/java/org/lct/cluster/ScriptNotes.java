package org.lct.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Attributes;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.ObservedCluster;
import org.lct.diff.Way;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.Expansion;
import org.lct.expand.NodeScript;
import org.lct.plan.ResourceAddress;

/// Says which nodes a changed StackScript does not touch, as they have run theirs. A pure function.
final class ScriptNotes {
  private final ObservedCluster observed;
  private final Set<ResourceAddress> anew;

  private ScriptNotes(ObservedCluster observed, ChangeSet changes) {
    this.observed = observed;
    this.anew = changes.changes().stream()
        .filter(change -> change instanceof Change.Create || change instanceof Change.Replace
            || (change instanceof Change.Update update && !update.by(Way.REBUILD).isEmpty()))
        .map(Change::address).collect(Collectors.toSet());
  }

  /// One note for each StackScript that is changed, and one for each node plan that names another one, or other data,
  /// than its nodes were made with.
  static List<Diagnostic> of(Expansion expansion, ObservedCluster observed, ChangeSet changes) {
    var notes = new ScriptNotes(observed, changes);
    var told = new ArrayList<Diagnostic>();
    changes.each(Change.Update.class)
        .filter(update -> update.desired() instanceof DesiredStackScript && update.attributes().stream()
            .anyMatch(one -> one.attribute().equals(Attributes.SCRIPT)))
        .forEach(update -> notes.changed(update.address(), expansion).ifPresent(told::add));
    told.addAll(notes.otherwiseMade(expansion));
    return told;
  }

  private Optional<Diagnostic> changed(ResourceAddress script, Expansion expansion) {
    var nodes = expansion.resources().stream().filter(made -> isThere(made.address()))
        .filter(made -> script(made).flatMap(NodeScript::own).equals(Optional.of(script)))
        .map(ScriptNotes::node).toList();
    return nodes.isEmpty() ? Optional.empty()
        : Optional.of(note(script, "%s is changed, but %s ran it as it was".formatted(script, words(nodes))));
  }

  private boolean isThere(ResourceAddress address) {
    return observed.resource(address).isPresent() && !anew.contains(address);
  }

  private List<Diagnostic> otherwiseMade(Expansion expansion) {
    var byPlan = new TreeMap<ResourceAddress, List<ResourceAddress>>(Comparator.naturalOrder());
    for (var made : expansion.resources()) {
      if (isThere(made.address()) && isOfImage(made) && !isMadeWith(made))
        byPlan.computeIfAbsent(new ResourceAddress(node(made).value().replaceFirst("\\[\\d+]$", "")),
            _ -> new ArrayList<>()).add(node(made));
    }
    return byPlan.values().stream().map(nodes -> note(nodes.getFirst(),
        "The plan has another StackScript or other data for " + words(nodes) + " than they were made with"))
        .toList();
  }

  private static boolean isOfImage(DesiredResource made) {
    return made instanceof DesiredLinode || (made instanceof DesiredDisk disk && disk.image().isPresent());
  }

  private boolean isMadeWith(DesiredResource made) {
    var before = observed.resource(made.address())
        .map(there -> there.wanted().getOrDefault(Attributes.STACKSCRIPT, "")).orElse("");
    return Objects.equals(before, Attributes.of(made).getOrDefault(Attributes.STACKSCRIPT, ""));
  }

  private static Optional<NodeScript> script(DesiredResource made) {
    return switch (made) {
      case DesiredLinode linode when !linode.ownDisks() -> linode.script();
      case DesiredDisk disk -> disk.script();
      default -> Optional.empty();
    };
  }

  private static ResourceAddress node(DesiredResource made) {
    return made instanceof DesiredDisk disk ? disk.linode() : made.address();
  }

  private static String words(List<ResourceAddress> nodes) {
    return nodes.size() == 1 ? nodes.getFirst().value()
        : "%s and %d more nodes".formatted(nodes.getFirst(), nodes.size() - 1);
  }

  private static Diagnostic note(ResourceAddress about, String summary) {
    return Diagnostic.note("stackscript-has-run", Subject.on(about), summary,
        "A node runs a StackScript once, when it is made. Nodes that are made or rebuilt from now on run the new one.");
  }
}
