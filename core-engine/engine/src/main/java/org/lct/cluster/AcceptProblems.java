package org.lct.cluster;

import java.util.List;
import org.lct.cluster.Compared.Difference;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Drift;
import org.lct.plan.ResourceKind;

/// Why what other people changed cannot be taken into a plan, in our words.
final class AcceptProblems {
  /// What to do about a volume that others have made larger.
  static final String GROWN = "Volumes only grow: raise `size` in the plan to what is there, and deploy; the volumes of "
      + "all nodes of the node plan grow with it.";

  private AcceptProblems() {}

  static boolean isGrownVolume(Drift drift) {
    return drift.kind() == ResourceKind.VOLUME && drift.attribute().equals("size");
  }

  private static Diagnostic refused(Compared plan, Drift drift, String summary, String detail) {
    if (isGrownVolume(drift))
      return Diagnostic.error("drift-not-acceptable", Subject.on(drift.address()), summary, GROWN);
    return Diagnostic.error("drift-not-acceptable", Subject.on(drift.address()), summary,
        "%s Or put it back: `linodetool cluster drift %s restore %s`.".formatted(detail,
            plan.draft().request().cluster(), drift.address()));
  }

  private static String what(Drift drift) {
    return drift.attribute().equals(Drift.PRESENCE)
        ? "That %s is %s".formatted(drift.address(), drift.there())
        : "%s of %s, now %s,".formatted(drift.attribute(), drift.address(), drift.there());
  }

  static Diagnostic others(Drift drift, List<Difference> others, Compared plan) {
    var more = others.size() == 1 ? "" : " and %d more".formatted(others.size() - 1);
    boolean drifted = others.stream().noneMatch(plan.differences()::contains);
    return refused(plan, drift,
        what(drift) + " cannot be accepted alone: the plan says it of several at once",
        drifted
            ? "%s%s changed alike: accept them together.".formatted(others.getFirst().address(), more)
            : "With it %s%s. If all shall be alike, change the plan and deploy it."
                .formatted(others.getFirst(), more));
  }

  static Diagnostic notEqual(Compared plan, Drift left, List<Drift> alike) {
    return refused(plan, left, what(left) + " cannot be accepted: a plan that says so is not what is there",
        alike.size() == 1 ? "Change the plan by hand."
            : "The plan says it of all %d at once, and they are not alike.".formatted(alike.size()));
  }

  static Diagnostic noWords(Compared plan, List<Drift> alike) {
    var drift = alike.getFirst();
    return refused(plan, drift, what(drift) + " cannot be accepted: " + reason(plan, drift), remedy(drift));
  }

  private static String reason(Compared plan, Drift drift) {
    if (drift.isAdded())
      return "what others made is no part of the plan";
    return switch (drift.kind()) {
      case LINODE -> drift.isGone() ? notLast(plan, drift) : ofLinode(drift);
      case NODEBALANCER_NODE -> "the plan's `tag` decides which back ends there are";
      case DOMAIN, DOMAIN_RECORD -> "what a zone or a record says is not written into the plan this way";
      case FIREWALL -> "the plan's `security` and NodeBalancers decide about firewalls";
      default -> "a plan has no words for it";
    };
  }

  private static String notLast(Compared plan, Drift drift) {
    return new AcceptEdits(plan, ClusterObserver.nothing()).nodes(drift.address())
        .map(in -> "node plan `%s` has %d nodes, and only the last ones can be left out".formatted(
            in.plan().name(), in.plan().count()))
        .orElse("the plan has no such node");
  }

  private static String ofLinode(Drift drift) {
    return switch (drift.attribute()) {
      case "power" -> "a plan does not say that a node is off; `linodetool cluster stop` says it";
      case "firewall" -> "every node stands behind the cluster's own firewall";
      case "region" -> "the region is part of the node's name in the cluster";
      default -> "a plan has no words for it";
    };
  }

  private static String remedy(Drift drift) {
    if (drift.isAdded())
      return "Write it into the plan, or take its tag off.";
    if (drift.kind() == ResourceKind.DOMAIN || drift.kind() == ResourceKind.DOMAIN_RECORD)
      return "Write it under `dns` of the plan by hand, and deploy.";
    return drift.kind() == ResourceKind.LINODE && drift.isGone()
        ? "Delete the last ones, too, and accept them together."
        : "Change it by hand.";
  }
}
