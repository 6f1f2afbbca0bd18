package org.lct.deploy;

/// Hears of a deployment's progress. Called on an engine thread, one event at a time; must return quickly
/// and must not throw.
@FunctionalInterface
public interface DeploymentListener {
  /// The next event.
  void on(DeploymentEvent event);
}
