package org.lct.deploy;

import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.diff.Facts;
import org.lct.health.HealthProbe;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.HealthPlan;

/// What a look at a node that runs has shown.
///
/// @param words for people: what stands against it, or why nobody looked; empty if it works
public record NodeHealth(State state, String words) {
  /// How a node is.
  public enum State {
    /// It answers as its plan says.
    WORKS,
    /// It does not.
    FAILS,
    /// Nobody can look.
    NOT_CHECKED
  }

  /// Looks at a node from this machine, at its public address.
  public static NodeHealth look(ResourceRecord node, HealthPlan check, CloudProvider cloud, HealthProbe probe)
      throws CallFailedException, InterruptedException {
    var unseen = whyNotChecked(node, cloud);
    if (unseen.isPresent())
      return new NodeHealth(State.NOT_CHECKED, unseen.get());
    var address = address(node).orElseThrow();
    return probe.look(address, check)
        .map(answer -> new NodeHealth(State.FAILS, "%s at %s: %s".formatted(check.words(), address, answer)))
        .orElseGet(() -> new NodeHealth(State.WORKS, ""));
  }

  /// Why nobody can look at a node; empty if somebody can.
  static Optional<String> whyNotChecked(ResourceRecord node, CloudProvider cloud)
      throws CallFailedException, InterruptedException {
    if (cloud.simulated())
      return Optional.of("not checked: simulated node");
    return address(node).isEmpty() ? Optional.of("not checked: no public address") : Optional.empty();
  }

  private static Optional<String> address(ResourceRecord node) {
    return Facts.publicAddress(node, false).or(() -> Facts.publicAddress(node, true));
  }

  /// In a few words: "works", what fails, or why nobody looked.
  public String summary() {
    return state == State.WORKS ? "works" : words;
  }
}
