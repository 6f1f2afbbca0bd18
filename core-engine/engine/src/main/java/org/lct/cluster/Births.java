package org.lct.cluster;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ClusterState;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// What the last deployment of a cluster created, from its journal, runs before its resumption included. Pure.
///
/// @param made what it created; a NodeBalancer's parts that came with it are among them. What was there before is not,
///   however much of it was changed
/// @param replaced what it created in the place of something that it deleted: without it there would be less than before
/// @param others what it did besides to what was there before, as the journal names it
record Births(Set<ResourceAddress> made, Set<ResourceAddress> replaced, List<String> others) {
  private static final String CREATE = "create ";
  private static final String DELETE = "delete ";
  private static final Set<String> LASTING = Set.of("change", "resize", "rebuild", "attach", "detach",
      "delete");
  private static final int NAMED = 5;

  /// What is there of it now.
  ///
  /// @param inFlight the operations whose outcome is not known: what is there of theirs was created, too
  static Births of(ClusterState state, List<JournalEntry> journal, Set<String> inFlight) {
    var gone = new HashSet<ResourceAddress>();
    var made = new HashSet<ResourceAddress>();
    var replaced = new HashSet<ResourceAddress>();
    var deeds = new LinkedHashMap<String, ResourceAddress>();
    for (var entry : journal) {
      if (!(entry instanceof JournalEntry.Completed(String operation, var at))
          || state.last().filter(run -> !at.isBefore(run.sinceWhen())).isEmpty())
        continue;
      var words = operation.split(" ", 2);
      if (LASTING.contains(words[0]))
        deeds.put(operation, new ResourceAddress(words[1]));
      if (operation.startsWith(DELETE)) {
        gone.add(new ResourceAddress(operation.substring(DELETE.length())));
      } else if (operation.startsWith(CREATE)) {
        var address = new ResourceAddress(operation.substring(CREATE.length()));
        (gone.contains(address) ? replaced : made).add(address);
      }
    }
    inFlight.stream().filter(operation -> operation.startsWith(CREATE))
        .map(operation -> new ResourceAddress(operation.substring(CREATE.length())))
        .forEach(address -> (gone.contains(address) ? replaced : made).add(address));
    var there = state.resources().values();
    return new Births(
        there.stream().filter(one -> one.kind() == ResourceKind.VOLUME || !one.address().isWithin(replaced))
            .map(ResourceRecord::address).filter(address -> address.isWithin(made))
            .collect(Collectors.toUnmodifiableSet()),
        replaced.stream().filter(address -> state.resource(address).isPresent())
            .collect(Collectors.toUnmodifiableSet()),
        // What an undoing did is not to be undone.
        state.last().filter(run -> run.verb().equals("undo")).isPresent() ? List.of()
            : deeds.entrySet().stream()
                .filter(deed -> !deed.getValue().isWithin(made) && !deed.getValue().isWithin(replaced))
                .map(Map.Entry::getKey).toList());
  }

  /// That what was replaced and what was changed stays as it is, if something was.
  List<Diagnostic> notes() {
    return Stream.of(staying(), changed()).flatMap(Optional::stream).toList();
  }

  private Optional<Diagnostic> changed() {
    if (others.isEmpty())
      return Optional.empty();
    var more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
    return Optional.of(Diagnostic.note("changes-stay", Subject.whole(),
        "Not undone, as only what the last deployment created is deleted: "
            + others.stream().limit(NAMED).collect(Collectors.joining(", ")) + more,
        "What it changed stays changed, what it deleted stays deleted; deploy the plan from before to make it like "
            + "that again."));
  }

  private Optional<Diagnostic> staying() {
    var stays = replaced.stream().sorted().map(ResourceAddress::value).toList();
    return stays.isEmpty() ? Optional.empty()
        : Optional.of(Diagnostic.note("replaced-stays", Subject.on(new ResourceAddress(stays.getFirst())),
            "Not undone, as what was there before is gone: " + String.join(", ", stays),
            "The last deployment deleted it and made it anew. It stays as it is now; deploy the plan from before to make "
                + "it like that again."));
  }
}
