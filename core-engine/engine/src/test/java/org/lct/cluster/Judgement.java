package org.lct.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cluster.Scene.Deed;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceKind;

/// What is there when a deed is done, by the sandbox's own listings, and what is recorded of it; and how that is
/// reached by somebody whose deed has not ended as it should.
record Judgement(List<String> lines, List<String> details, List<String> recorded) {
  private static final Map<ResourceKind, String> LISTINGS = Map.of(ResourceKind.LINODE, "/linode/instances",
      ResourceKind.VOLUME, "/volumes", ResourceKind.FIREWALL, "/networking/firewalls",
      ResourceKind.NODEBALANCER,
      "/nodebalancers", ResourceKind.PLACEMENT_GROUP, "/placement/groups", ResourceKind.DOMAIN, "/domains",
      ResourceKind.STACKSCRIPT, "/linode/stackscripts", ResourceKind.RESERVED_IP, "/networking/ips");

  static Judgement of(Scene scene, Toolkit toolkit) throws Exception {
    return new Judgement(scene.census.lines(), scene.census.details(),
        toolkit.inventory.find(WholePlan.CLUSTER).map(Judgement::recorded).orElse(List.of()));
  }

  private static List<String> recorded(ClusterState state) {
    return state.resources().keySet().stream().map(Object::toString).toList();
  }

  /// What is wrong with what is there now.
  List<String> problems(Scene scene, Toolkit toolkit) throws Exception {
    var now = of(scene, toolkit);
    var problems = new ArrayList<String>();
    compare("there", lines, now.lines, problems);
    compare("there in detail", details, now.details, problems);
    compare("recorded", recorded, now.recorded, problems);
    var orphans = toolkit.clusters.repair().orphans("sandbox", toolkit.cloud).value().orElseThrow();
    if (!orphans.isEmpty())
      problems.add("orphans " + orphans);
    var inDoubt = toolkit.inventory.unresolved(WholePlan.CLUSTER);
    if (scene.deed().plan().isPresent() && !inDoubt.isEmpty())
      problems.add("in doubt " + inDoubt);
    return problems;
  }

  private static void compare(String what, List<String> wanted, List<String> there, List<String> problems) {
    var missing = new ArrayList<>(wanted);
    there.forEach(missing::remove);
    var tooMuch = new ArrayList<>(there);
    wanted.forEach(tooMuch::remove);
    if (!missing.isEmpty())
      problems.add("missing " + what + ": " + missing);
    if (!tooMuch.isEmpty())
      problems.add("too much " + what + ": " + tooMuch);
  }

  /// What somebody does whose deed has not ended: what is recorded of it is gone on with, else it is asked for again.
  static DeploymentResult goOn(Scene scene, Toolkit toolkit) {
    var state = toolkit.inventory.find(WholePlan.CLUSTER);
    // What was deleted altogether is not deleted again.
    if (scene.deed() == Deed.DELETE && state.isEmpty())
      return new DeploymentResult(WholePlan.CLUSTER, Status.COMPLETE, Map.of(), 0, 0, 0, 0, Duration.ZERO,
          List.of());
    boolean begun = state.flatMap(ClusterState::last)
        .filter(run -> scene.deed() == Deed.CREATE || run.number() > 1)
        .isPresent();
    return begun ? toolkit.resume(WholePlan.CLUSTER) : scene.deed().perform(toolkit, new Cancellation());
  }

  /// Whether there is nothing more to do.
  static boolean isOver(DeploymentResult result) {
    return result.status() == Status.COMPLETE || (!result.diagnostics().isEmpty()
        && result.diagnostics().stream().allMatch(one -> one.code().equals("nothing-to-resume")));
  }

  /// What is there and neither recorded nor in doubt, and what is recorded and neither there nor in doubt.
  static Set<String> untold(Scene scene, Toolkit toolkit) throws Exception {
    var state = toolkit.inventory.find(WholePlan.CLUSTER);
    var inDoubt = toolkit.inventory.unresolved(WholePlan.CLUSTER).stream()
        .map(operation -> operation.replaceFirst("^[^ ]+ ", "")).collect(Collectors.toSet());
    var doubted = labels(scene, inDoubt);
    var untold = new TreeSet<String>();
    for (var listing : LISTINGS.entrySet()) {
      var records = state.stream().flatMap(known -> known.resources().values().stream())
          .filter(record -> record.kind() == listing.getKey()).toList();
      var recorded = records.stream().map(ResourceRecord::id).collect(Collectors.toSet());
      var ids = new HashSet<Long>();
      for (var thing : scene.census.all(listing.getValue())) {
        // Public ones are not the account's; addresses of nodes come and go with these, but for those that are reserved.
        if (!thing.path("mine").asBoolean(true)
            || (thing.has("address") && !thing.path("reserved").asBoolean(false)))
          continue;
        long id = id(thing);
        ids.add(id);
        var label = thing.has("address") ? Census.addressLabel(thing)
            : thing.path("label").asText(thing.path("domain").asText()).replaceFirst("-[0-9a-f]{8}$", "");
        if (!recorded.contains(id) && !doubted.contains(label))
          untold.add("there, not recorded: " + label);
      }
      records.stream().filter(
          record -> !ids.contains(record.id()) && !inDoubt.contains(record.address().toString()))
          .forEach(record -> untold.add("recorded, not there: " + record.address()));
    }
    return untold;
  }

  /// Addresses have none: the number of their bits.
  private static long id(JsonNode thing) {
    return Stream.of(thing.path("address").asText().split("\\.")).filter(part -> !part.isEmpty())
        .mapToLong(Long::parseLong).reduce((high, low) -> high << 8 | low)
        .orElseGet(() -> thing.path("id").asLong());
  }

  private static Set<String> labels(Scene scene, Set<String> addresses) {
    return scene.deed().plan().or(() -> Optional.of(WholePlan.BEFORE)).stream()
        .flatMap(
            plan -> ClusterFixture.expanded(WholePlan.request("create", plan)).resources().stream())
        .filter(resource -> addresses.contains(resource.address().toString()))
        .map(DesiredResource::label).collect(Collectors.toSet());
  }
}
