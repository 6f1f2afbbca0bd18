package org.lct.cluster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.diff.ChangeSet;
import org.lct.diff.Differ;
import org.lct.diff.Drift;
import org.lct.diff.Facts;
import org.lct.diff.ObservedCluster;
import org.lct.expand.ExpandRequest;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.PlanExpander;
import org.lct.inventory.ClusterInfo;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanFile;
import org.lct.validate.PlanValidator;

/// A plan file with what it stands for, and how what runs differs from that.
record Compared(PlanFile file, ExpansionDraft draft, Set<Difference> differences) {
  /// One thing that a deployment would do.
  ///
  /// @param what an attribute in the words of [Drift]
  record Difference(ResourceAddress address, ResourceKind kind, String what, String before, String after) {
    /// Whether the resource would be deleted.
    boolean deletes() {
      return what.equals(Drift.PRESENCE) && after.equals(DELETED);
    }

    @Override
    public String toString() {
      return what.equals(Drift.PRESENCE) ? address + " would be " + after
          : "%s of %s would change from %s to %s".formatted(what, address, before, after);
    }
  }

  private static final String DELETED = "deleted";

  /// Compares a plan with what runs of its cluster, or says what is wrong with the plan. A pure function.
  static Checked<Compared> of(PlanFile file, ClusterInfo info, Catalog catalog, ObservedCluster observed) {
    var plan = file.plan();
    if (plan.failed())
      return Checked.failed(plan.diagnostics());
    var draft = new PlanExpander().draft(new ExpandRequest(plan.value().orElseThrow(), info.name(), catalog,
        info.counters(), Facts.places(observed.resources().values()), info.sshFrom()));
    var expansion = new PlanValidator().check(draft);
    if (expansion.failed())
      return Checked.failed(file.document().locate(expansion.diagnostics()));
    return Checked.of(new Compared(file, draft,
        differences(Differ.diff(draft.expansion(), observed, info.options().start()))));
  }

  private static Set<Difference> differences(ChangeSet changes) {
    var differences = new LinkedHashSet<Difference>();
    changes.changes().stream().flatMap(Compared::differences).forEach(differences::add);
    changes.kept().forEach(volume -> differences
        .add(new Difference(volume.address(), volume.kind(), Drift.PRESENCE, "", "kept without a plan")));
    return differences;
  }

  private static Stream<Difference> differences(Change change) {
    var address = change.address();
    return switch (change) {
      case Change.Create _ -> Stream.of(presence(change, "created"));
      case Change.Delete _ -> Stream.of(presence(change, DELETED));
      case Change.Start _ -> Stream.of(new Difference(address, change.kind(), "power", "off", "on"));
      case Change.Restart _ -> Stream.of(new Difference(address, change.kind(), "power", "on", "restarted"));
      case Change.Attach(var volume) -> Stream.of(new Difference(address, change.kind(), "attached to",
          "another place", volume.attachTo().map(ResourceAddress::value).orElse("nothing")));
      case Change.Update(var _, var attributes) -> differences(change, attributes);
      case Change.Replace replace -> Stream.concat(Stream.of(presence(change, "replaced")),
          differences(change, replace.attributes()));
    };
  }

  private static Stream<Difference> differences(Change change, List<AttributeChange> attributes) {
    return attributes.stream().map(one -> new Difference(change.address(), change.kind(), one.attribute(),
        one.before(), one.after()));
  }

  private static Difference presence(Change change, String what) {
    return new Difference(change.address(), change.kind(), Drift.PRESENCE, "", what);
  }

  /// What a deployment of one of the two would do and of the other would not.
  static List<Difference> apart(Compared one, Compared other) {
    return Stream.concat(
        one.differences.stream().filter(difference -> !other.differences.contains(difference)),
        other.differences.stream().filter(difference -> !one.differences.contains(difference))).toList();
  }
}
