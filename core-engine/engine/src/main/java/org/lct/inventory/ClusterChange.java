package org.lct.inventory;

import java.util.List;
import org.lct.plan.ResourceAddress;

/// One thing to record about a cluster.
public sealed interface ClusterChange {
  /// The cluster itself, new or changed.
  record Info(ClusterInfo info) implements ClusterChange {}

  /// A resource, or what is newly known about it.
  record Put(ResourceRecord resource) implements ClusterChange {}

  /// A resource is gone.
  record Remove(ResourceAddress address) implements ClusterChange {}

  /// What became of the init steps.
  record Steps(List<StepRecord> steps) implements ClusterChange {
    public Steps { steps = List.copyOf(steps); }
  }

  /// The beginning or the end of a deployment.
  record Deployment(DeploymentRecord deployment) implements ClusterChange {}

  /// One more entry of the journal.
  record Journal(JournalEntry entry) implements ClusterChange {}
}
