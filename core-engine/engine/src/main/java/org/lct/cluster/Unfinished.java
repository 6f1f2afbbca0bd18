package org.lct.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cluster.PowerRequest.Verb;
import org.lct.inventory.DeploymentRecord;
import org.lct.plan.ResourceAddress;

/// What the last run of a cluster was about, and what goes on if it was not completed.
public sealed interface Unfinished {
  /// The plan last deployed is to be carried out.
  record Deployment() implements Unfinished {}

  /// The cluster is to be deleted.
  record Deletion(VolumePolicy volumes) implements Unfinished {}

  /// What the deployment before created is to be deleted.
  record Undoing() implements Unfinished {}

  /// What other people changed about these resources is to be put back.
  record PuttingBack(Set<ResourceAddress> resources) implements Unfinished {
    public PuttingBack { resources = Set.copyOf(resources); }
  }

  /// Nodes are to be started, stopped or restarted.
  ///
  /// @param only the words that chose nodes; none for all of them
  record Power(Verb verb, List<String> only) implements Unfinished {
    public Power { only = List.copyOf(only); }
  }

  /// What goes on after the last run of a cluster: after one that was completed, the deployment of its plan.
  static Unfinished of(Optional<DeploymentRecord> last) {
    return last.filter(run -> !run.complete()).map(Unfinished::of).orElseGet(Deployment::new);
  }

  private static Unfinished of(DeploymentRecord run) {
    return switch (run.verb()) {
      case "delete" -> new Deletion(VolumePolicy.valueOf(run.volumes()));
      case "undo" -> new Undoing();
      case "restore" -> new PuttingBack(
          words(run.volumes()).stream().map(ResourceAddress::new).collect(Collectors.toUnmodifiableSet()));
      default -> Stream.of(Verb.values()).filter(verb -> verb.word().equals(run.verb())).findFirst()
          .<Unfinished>map(verb -> new Power(verb, words(run.volumes()))).orElseGet(Deployment::new);
    };
  }

  private static List<String> words(String only) {
    return only.isEmpty() ? List.of() : List.of(only.split(",", -1));
  }
}
