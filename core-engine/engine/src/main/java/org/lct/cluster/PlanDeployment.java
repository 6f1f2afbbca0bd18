package org.lct.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.ClusterService.Surroundings;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeployContext;
import org.lct.deploy.Deployer;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.Differ;
import org.lct.diff.MadeAddresses;
import org.lct.diff.Meaning;
import org.lct.diff.Refreshed;
import org.lct.diff.Way;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredReservedIp;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.GraphBuilder;
import org.lct.operation.Operation.DeleteResource;
import org.lct.operation.OperationGraph;
import org.lct.operation.Stages;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// One deployment of a plan to a cluster that is held for it.
final class PlanDeployment {
  private final DeployRequest request;
  private final CloudProvider cloud;
  private final ClusterWriter writer;
  private final Surroundings surroundings;
  private final DeploymentListener listener;
  private final Cancellation cancellation;
  private final Portion portion;

  PlanDeployment(DeployRequest request, CloudProvider cloud, ClusterWriter writer, Surroundings surroundings,
      DeploymentListener listener, Cancellation cancellation, Portion portion) {
    this.request = request;
    this.cloud = cloud;
    this.writer = writer;
    this.surroundings = surroundings;
    this.listener = listener;
    this.cancellation = cancellation;
    this.portion = portion;
  }

  DeploymentResult deploy(Optional<ChangeSet> reviewed) throws CallFailedException, InterruptedException {
    var before = writer.state();
    var proposed = new Planning(request, cloud, before, writer.unresolved(), surroundings.clock()).propose()
        .then(this::restricted);
    if (proposed.failed())
      return refused(proposed.diagnostics());
    var proposal = proposed.value().orElseThrow();
    var problems = reviewed.filter(seen -> !seen.covers(proposal.changes())).map(_ -> moved()).stream()
        .collect(Collectors.toCollection(ArrayList::new));
    problems.addAll(refusals(proposal.changes()));
    if (!problems.isEmpty())
      return refused(problems);
    return carryOut(proposal, before);
  }

  private Checked<Proposal> restricted(Proposal proposal) {
    if (portion.restored().isEmpty())
      return Checked.of(proposal);
    return portion.goesOn()
        ? Checked.of(proposal.restrictedTo(Restoring.rest(proposal, portion.restored())))
        : Restoring.of(proposal, portion.restored())
            .then(changes -> Checked.of(proposal.restrictedTo(changes)));
  }

  /// What of the plan this deployment is about.
  private Stream<ResourceAddress> asked(Proposal proposal) {
    return portion.restored().isEmpty()
        ? proposal.expansion().resources().stream().map(DesiredResource::address)
        : proposal.changes().each(Change.Create.class).map(Change::address);
  }

  private Diagnostic moved() {
    return Diagnostic.error("cluster-moved", Subject.whole(),
        "The cluster " + request.cluster() + " has changed since the changes were shown",
        "Nothing was done. Look at the changes again.");
  }

  /// The changes that are not possible.
  static List<Diagnostic> refusals(ChangeSet changes) {
    return changes.each(Change.Update.class).flatMap(PlanDeployment::refusals).toList();
  }

  private static Stream<Diagnostic> refusals(Change.Update update) {
    return update.by(Way.REFUSED).stream()
        .map(one -> Diagnostic.error("change-not-possible", Subject.on(update.address()),
            "%s cannot be changed from %s to %s: %s".formatted(one.attribute(), one.before(), one.after(),
                one.reason()),
            "Put the value back, or remove the resource and add it again under another name."));
  }

  private DeploymentResult carryOut(Proposal proposal, Optional<ClusterState> before)
      throws CallFailedException, InterruptedException {
    var info = info(proposal, before);
    writer.record(new ClusterChange.Info(info), new ClusterChange.Steps(proposal.steps()));
    recordObserved(proposal);
    var context = new DeployContext(cloud, writer, info.ownershipTag(), request.access().keys(),
        request.access().secrets(), surroundings.outside());
    var whole = GraphBuilder.build(proposal.changes(), proposal.observed().resources().values(),
        request.options().start(), Set.of(), order(proposal),
        Gates.before(before.flatMap(ClusterState::last), writer.journal()));
    if (portion.restored().isEmpty())
      Doubts.settle(writer, whole, proposal.observed(), surroundings.clock().instant());
    boolean finished = before.flatMap(ClusterState::last).filter(DeploymentRecord::complete).isPresent();
    if (whole.operations().isEmpty() && finished)
      return unchanged(proposal);
    var unasked = unasked(portion.of(whole));
    if (!unasked.isEmpty())
      return refused(unasked);
    if (portion.goesOn())
      Failures.settle(writer, whole, surroundings.clock().instant());
    var words = portion.restored().stream().map(ResourceAddress::value).sorted()
        .collect(Collectors.joining(","));
    var run = new Deployer.Run(request.cluster(), request.verb(), words, Who.here(), portion.goesOn(),
        portion.left(whole), proposal.notes());
    var result = Deployer.deploy(run, portion.of(whole), context, surroundings.lookUp(),
        surroundings.random(), listener, cancellation);
    return checked(result, proposal);
  }

  /// What would be destroyed for a part of what is left, without having failed itself: nobody has agreed to that.
  private List<Diagnostic> unasked(OperationGraph part) {
    return part.operations().values().stream().filter(DeleteResource.class::isInstance)
        .filter(delete -> portion.operations().filter(failed -> !failed.contains(delete.id())).isPresent())
        .map(delete -> Diagnostic.error("retry-destroys", Subject.on(delete.address()),
            delete.address() + " would have to be deleted before",
            "Look at it and agree: resume the cluster."))
        .toList();
  }

  private Stages order(Proposal proposal) {
    return Stages.starting(request.plan().plan().value().orElseThrow(),
        proposal.expansion().resources().stream().filter(DesiredLinode.class::isInstance)
            .map(DesiredLinode.class::cast).toList());
  }

  /// What the cloud shows and the inventory does not know was made just before a crash.
  private void recordObserved(Proposal proposal) {
    var planned = proposal.expansion().resources().stream()
        .collect(Collectors.toMap(DesiredResource::address, Function.identity()));
    var made = asked(proposal).collect(Collectors.toSet());
    var news = proposal.observed().resources().values().stream()
        .filter(seen -> isConcerned(seen, proposal))
        .map(seen -> refreshed(seen, proposal))
        .map(seen -> settled(seen, Optional.ofNullable(planned.get(seen.address())), proposal))
        .filter(seen -> !writer.resource(seen.address()).equals(Optional.of(seen)))
        .<ClusterChange>map(ClusterChange.Put::new).collect(Collectors.toCollection(ArrayList::new));
    writer.state().ifPresent(state -> state.resources().keySet().stream()
        .filter(address -> proposal.observed().resource(address).isEmpty())
        .filter(address -> portion.restored().isEmpty() || made.contains(address))
        .forEach(address -> news.add(new ClusterChange.Remove(address))));
    // What was asked to go before a crash, and is not there.
    news.stream().filter(ClusterChange.Remove.class::isInstance).map(ClusterChange.Remove.class::cast)
        .map(gone -> "delete " + gone.address()).filter(writer.unresolved()::contains)
        .<ClusterChange>map(deletion -> new ClusterChange.Journal(
            new JournalEntry.Completed(deletion, surroundings.clock().instant())))
        .toList().forEach(news::add);
    if (!news.isEmpty())
      writer.record(news.toArray(ClusterChange[]::new));
  }

  /// What others made is ours to know only if this deployment is about it: else it stays told.
  private boolean isConcerned(ResourceRecord seen, Proposal proposal) {
    return portion.restored().isEmpty() || !seen.address().isUnplanned()
        || writer.resource(seen.address()).isPresent()
        || proposal.changes().changes().stream().anyMatch(change -> change.address().equals(seen.address()));
  }

  private ResourceRecord refreshed(ResourceRecord seen, Proposal proposal) {
    return writer.resource(seen.address()).map(known -> Refreshed.of(known, seen, proposal.observed()))
        .orElse(seen);
  }

  private ClusterInfo info(Proposal proposal, Optional<ClusterState> before)
      throws CallFailedException, InterruptedException {
    var text = new String(request.plan().document().bytes(), StandardCharsets.UTF_8);
    var file = request.plan().document().fileName();
    var counters = proposal.expansion().counters();
    var sshFrom = request.access().sshFrom();
    var info = before.map(ClusterState::info)
        .map(old -> old.withPlan(file, text, counters, sshFrom, request.options()))
        .orElseGet(() -> new ClusterInfo(request.cluster(), newId(), request.account(), file, text,
            surroundings.clock().instant(), counters, sshFrom, Set.of(), request.options()));
    return info.withIntroducedTags(introducedTags(info, proposal));
  }

  private String newId() {
    return "%08x".formatted(surroundings.random().nextInt());
  }

  private static ResourceRecord settled(ResourceRecord seen, Optional<DesiredResource> planned,
      Proposal proposal) {
    return planned.map(desired -> Meaning.settled(seen,
        MadeAddresses.known(desired, proposal.observed()::resource),
        proposal.observed().seen().getOrDefault(seen.address(), Map.of()))).orElse(seen);
  }

  /// The tags that come into the account with this cluster, so that they can go with it.
  private Set<String> introducedTags(ClusterInfo info, Proposal proposal)
      throws CallFailedException, InterruptedException {
    var introduced = new HashSet<>(info.introducedTags());
    var wanted = Planning.made(proposal.changes())
        .flatMap(desired -> tags(desired).stream()).collect(Collectors.toCollection(HashSet::new));
    if (wanted.isEmpty())
      return introduced;
    wanted.add(info.ownershipTag());
    wanted.removeAll(cloud.tags().all());
    introduced.addAll(wanted);
    return introduced;
  }

  private static List<String> tags(DesiredResource desired) {
    return switch (desired) {
      case DesiredLinode linode -> linode.tags();
      case DesiredVolume volume -> volume.tags();
      case DesiredNodeBalancer balancer -> balancer.tags();
      case DesiredFirewall firewall -> firewall.tags();
      case DesiredDomain domain -> domain.tags();
      case DesiredReservedIp ip -> ip.tags();
      default -> List.of();
    };
  }

  private DeploymentResult unchanged(Proposal proposal) {
    return new DeploymentResult(request.cluster(), Status.COMPLETE, counts(), 0, 0, 0, 0,
        Duration.ZERO, proposal.notes());
  }

  /// Whatever the operations say, a deployment is complete only if everything planned is recorded.
  private DeploymentResult checked(DeploymentResult result, Proposal proposal) {
    if (result.status() != Status.COMPLETE)
      return result;
    var unneeded = Differ.unneeded(proposal.expansion().resources(), proposal.observed());
    var missing = asked(proposal)
        .filter(address -> writer.resource(address).isEmpty() && !unneeded.contains(address))
        .map(address -> Diagnostic.error("not-there", Subject.on(address), address + " was not made",
            "Resume the cluster."))
        .toList();
    return missing.isEmpty() ? new Meanwhile(cloud, writer, surroundings.clock()).seen(result, proposal)
        : result.because(Status.PARTIAL, missing);
  }

  private DeploymentResult refused(List<Diagnostic> diagnostics) {
    return DeploymentResult.refused(request.cluster(), counts(), diagnostics);
  }

  private Map<ResourceKind, Long> counts() {
    return writer.state().map(ClusterState::counts).orElse(Map.of());
  }
}
