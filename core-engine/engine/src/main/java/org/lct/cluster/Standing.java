package org.lct.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.ObservedCluster;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.planfile.PlanReader;

/// What stands against a verb because of what is recorded of its cluster.
final class Standing {
  private static final Set<String> DEPLOYING = Set.of("create", "deploy", "resume", "recover", "adopt");

  private Standing() {}

  /// A cluster stays in its account.
  static Optional<Diagnostic> otherAccount(ClusterState state, String account) {
    var info = state.info();
    return info.account().equals(account)
        ? Optional.empty()
        : Optional.of(Diagnostic.error("other-account", Subject.whole(),
            "The cluster " + info.name() + " lives in the account " + info.account() + ", not in " + account,
            "Nothing was done. Use that account, or give a new cluster another name."));
  }

  /// A cluster is created once; the same plan again is no other cluster.
  static Optional<Diagnostic> exists(ClusterState state, DeployRequest request) {
    var info = state.info();
    boolean another = request.verb().equals("create") && !state.resources().isEmpty()
        && !PlanReader.read(info.planFile(), info.planBytes()).plan().value()
            .equals(request.plan().plan().value());
    return another
        ? Optional.of(Diagnostic.error("cluster-exists", Subject.whole(),
            "The cluster " + info.name() + " exists with another plan",
            "Change it with `linodetool cluster deploy " + info.name() + " PLAN`, or choose another name."))
        : Optional.empty();
  }

  /// That the file of a plan says something else than was deployed from it.
  static Optional<Diagnostic> edited(ClusterInfo info) {
    var file = Path.of(info.planFile());
    return Files.isReadable(file)
        && !Arrays.equals(PlanReader.read(file).document().bytes(), info.planBytes())
            ? Optional.of(Diagnostic.note("plan-file-edited", Subject.whole(),
                "The file " + file + " has been edited since the cluster " + info.name()
                    + " was deployed from it",
                "This is about the plan as it was then. To compare the file, name it: `linodetool cluster diff "
                    + info.name() + " " + file + "`."))
            : Optional.empty();
  }

  /// A resumption goes on with the last run. One that is complete left nothing to take up, unless it deployed: then the
  /// plan may say what has come undone. One that was no deployment goes on as what it was.
  static Optional<Diagnostic> nothingLeft(ClusterState state, DeployRequest request) {
    var last = state.last().filter(run -> !DEPLOYING.contains(run.verb()));
    if (!request.verb().equals("resume") || last.isEmpty())
      return Optional.empty();
    var name = state.info().name();
    var verb = last.get().verb();
    return Optional.of(last.get().complete()
        ? Diagnostic.error("nothing-to-resume", Subject.whole(),
            "The last run of the cluster " + name + ", `" + verb + "`, left nothing undone",
            "To make it what its plan says: `linodetool cluster deploy " + name + "`.")
        : Diagnostic.error("unfinished-otherwise", Subject.whole(),
            "What is unfinished of the cluster " + name + " is `" + verb + "`, not a deployment",
            "Go on with that: `linodetool cluster resume " + name + "`."));
  }

  /// That the last run of a cluster left something undone, and nobody is at it.
  static Optional<Diagnostic> leftUndone(ClusterState state) {
    var name = state.info().name();
    return state.last().filter(run -> !run.complete() && state.holder().isEmpty())
        .map(run -> Diagnostic.warning("left-undone", Subject.whole(),
            "The last run of the cluster " + name + ", `" + run.verb() + "`, is not complete ("
                + run.status().orElse("interrupted") + ")",
            "Go on with what it left undone: `linodetool cluster resume " + name + "`."));
  }

  /// That the account has nothing of a cluster of which something is recorded says that the account's name means
  /// another account than it did, or that somebody deleted everything by hand. Only people know which.
  ///
  /// @param underWay the operations whose outcome is not known: what they delete may be gone
  static Optional<Diagnostic> nothingThere(ClusterState state, ObservedCluster observed,
      Set<String> underWay) {
    // With a thing go its parts.
    var leaving = underWay.stream().filter(operation -> operation.startsWith("delete "))
        .map(operation -> new ResourceAddress(operation.substring("delete ".length())))
        .collect(Collectors.toSet());
    boolean expected = state.resources().values().stream().filter(resource -> !resource.borrowed())
        .anyMatch(resource -> !resource.address().isWithin(leaving));
    if (!expected || !observed.resources().values().stream().allMatch(ResourceRecord::borrowed))
      return Optional.empty();
    var name = state.info().name();
    return Optional.of(Diagnostic.error("nothing-there", Subject.whole(),
        "Nothing of the cluster " + name + " is in the account " + state.info().account() + ", where "
            + state.resources().size() + " resources of it are recorded",
        "Nothing was done. If the name of the account means another account now, use the right one. If "
            + "somebody deleted everything there, say so: `linodetool cluster forget " + name + "`."));
  }
}
