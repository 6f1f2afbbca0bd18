package org.lct.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lct.diff.Change.AttributeChange;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredResource;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Plan, record and cloud against each other: what other people changed, and what is proposed because the plan changed
/// and because other people did. What both changed is in `drift` and in `byPlan`.
///
/// @param drift what is there otherwise than recorded
/// @param byPlan what is proposed because the plan says otherwise than what was recorded
/// @param putBack what is proposed only because something is there otherwise than recorded
public record ThreeWay(List<Drift> drift, List<Change> byPlan, List<Change> putBack) {
  public ThreeWay {
    drift = List.copyOf(drift);
    byPlan = List.copyOf(byPlan);
    putBack = List.copyOf(putBack);
  }

  /// Tells the changes of a set apart. A pure function.
  public static ThreeWay of(ChangeSet changes, List<Drift> drift) {
    var sorting = new Sorting(drift);
    changes.changes().forEach(sorting::add);
    return new ThreeWay(drift, sorting.byPlan, sorting.putBack);
  }

  private static final class Sorting {
    private final Set<ResourceAddress> gone = new HashSet<>();
    private final Set<ResourceAddress> added = new HashSet<>();
    private final Map<ResourceAddress, Map<String, String>> recorded = new HashMap<>();
    private final List<Change> byPlan = new ArrayList<>();
    private final List<Change> putBack = new ArrayList<>();

    private Sorting(List<Drift> drift) {
      for (var one : drift) {
        if (one.isGone())
          gone.add(one.address());
        else if (one.isAdded())
          added.add(one.address());
        else
          recorded.computeIfAbsent(one.address(), _ -> new HashMap<>()).put(one.attribute(), one.recorded());
      }
    }

    private void add(Change change) {
      switch (change) {
        case Change.Create(var desired) -> to(isGone(desired), change);
        case Change.Start(var linode) -> to(was(linode, SeenAttributes.POWER, Facts.ON), change);
        case Change.Attach(var desired) -> to(desired.attachTo()
            .filter(node -> gone.contains(node)
                || was(desired.address(), Attributes.ATTACHED_TO, node.value()))
            .isPresent(), change);
        case Change.Delete(var resource) -> to(resource.address().isWithin(added), change);
        case Change.Restart _,Change.Replace _ -> to(false, change);
        case Change.Update update -> update(update);
      }
    }

    private boolean isGone(DesiredResource desired) {
      return desired.kind() == ResourceKind.VOLUME ? gone.contains(desired.address())
          : desired.address().isWithin(gone);
    }

    private boolean was(ResourceAddress address, String attribute, String value) {
      return value.equals(recorded.getOrDefault(address, Map.of()).get(attribute));
    }

    private void to(boolean back, Change change) {
      (back ? putBack : byPlan).add(change);
    }

    private void update(Change.Update update) {
      var meant = Meaning.of(update.kind(), Attributes.of(update.desired()));
      // What stands in rules besides the plan's own words is known from the change only.
      boolean rules = update.desired() instanceof DesiredFirewall;
      var back = update.attributes().stream().filter(one -> putsBack(update.desired(), one,
          rules && one.attribute().equals(Attributes.RULES) ? one.after()
              : meant.getOrDefault(one.attribute(), one.after())))
          .toList();
      var rest = update.attributes().stream().filter(one -> !back.contains(one)).toList();
      if (!back.isEmpty())
        putBack.add(new Change.Update(update.desired(), back));
      if (!rest.isEmpty())
        byPlan.add(new Change.Update(update.desired(), rest));
    }

    private boolean putsBack(DesiredResource desired, AttributeChange one, String meant) {
      return was(desired.address(), one.attribute(), meant)
          || (desired instanceof DesiredFirewall firewall && one.attribute().equals(Attributes.RULES)
              && firewall.made().stream().anyMatch(gone::contains))
          || (desired instanceof DesiredBackEnd backEnd && one.attribute().equals(SeenAttributes.ADDRESS)
              && gone.contains(backEnd.linode()));
    }
  }
}
