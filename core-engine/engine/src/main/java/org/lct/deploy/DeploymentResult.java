package org.lct.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ResourceKind;

/// Where a deployment got to. Always true of what exists, however it ended.
///
/// @param resources what exists afterwards, by kind
/// @param created how many resources were made
/// @param changed how many that were there are otherwise now
/// @param deleted how many were removed
/// @param powered how many nodes were only started, stopped or restarted
/// @param diagnostics what the user should know: refusals, failures, left-out steps
public record DeploymentResult(String cluster, Status status, Map<ResourceKind, Long> resources, int created,
    int changed, int deleted, int powered, Duration took, List<Diagnostic> diagnostics) {
  public DeploymentResult {
    resources = Map.copyOf(resources);
    diagnostics = List.copyOf(diagnostics);
  }

  /// A deployment that did not begin.
  ///
  /// @param resources what exists nevertheless
  public static DeploymentResult refused(String cluster, Map<ResourceKind, Long> resources,
      List<Diagnostic> diagnostics) {
    return new DeploymentResult(cluster, Status.FAILED, resources, 0, 0, 0, 0, Duration.ZERO, diagnostics);
  }

  /// The same with another status and more to say.
  public DeploymentResult because(Status other, List<Diagnostic> more) {
    var all = new ArrayList<>(more);
    all.addAll(diagnostics);
    return new DeploymentResult(cluster, other, resources, created, changed, deleted, powered, took, all);
  }

  /// Whether anything was made, changed, removed, started or stopped.
  public boolean didSomething() {
    return created + changed + deleted + powered > 0;
  }

  /// How it ended.
  public enum Status {
    /// The cluster is as planned.
    COMPLETE,
    /// Some of it was done, some failed.
    PARTIAL,
    /// Nothing was done.
    FAILED,
    /// It was stopped on request.
    STOPPED;

    /// The word in JSON and in the inventory.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
