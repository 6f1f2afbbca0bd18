package org.lct.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.expand.DesiredBackEnd;
import org.lct.operation.Operation.CheckHealth;
import org.lct.operation.Operation.RebuildLinode;
import org.lct.operation.Operation.ResizeLinode;
import org.lct.operation.Operation.StartLinode;
import org.lct.operation.Operation.UpdateResource;
import org.lct.plan.ResourceAddress;

/// When it is looked whether nodes work, and what waits for that.
final class GateRules {
  static final List<OrderingRule> ALL = List.of(GateRules::looksAfterStarts, GateRules::unprovenBeforeOthers);

  private GateRules() {}

  private static Map<ResourceAddress, CheckHealth> checks(GraphDraft draft) {
    return draft.each(CheckHealth.class).collect(Collectors.toMap(CheckHealth::address, Function.identity()));
  }

  /// A node is looked at when everything is done to it.
  static void looksAfterStarts(GraphDraft draft) {
    var checks = checks(draft);
    for (var kind : List.of(StartLinode.class, RebuildLinode.class, ResizeLinode.class,
        Operation.RebootLinode.class)) {
      draft.each(kind).forEach(start -> {
        var check = checks.get(start.address());
        if (check != null)
          draft.before(start, check);
      });
    }
  }

  /// A node that a run before has left without a look is looked at before others of its plan are interrupted, and
  /// before its NodeBalancers send it something again.
  private static void unprovenBeforeOthers(GraphDraft draft) {
    var unproven = new HashMap<>(checks(draft));
    draft.interruptions().forEach(interruption -> unproven.remove(interruption.linode().address()));
    if (unproven.isEmpty())
      return;
    var groups = unproven.values().stream().filter(check -> draft.makerOf(check.address()).isEmpty())
        .collect(Collectors.groupingBy(check -> Interruption.group(check.node())));
    draft.interruptions().forEach(interruption -> groups.getOrDefault(interruption.group(), List.of())
        .forEach(check -> interruption.begins().forEach(begin -> draft.before(check, begin))));
    draft.each(UpdateResource.class).filter(update -> update.attributes().equals(Set.of("mode")))
        .filter(update -> update.desired() instanceof DesiredBackEnd).forEach(update -> {
          var check = unproven.get(update.address().backEndNode());
          if (check != null)
            draft.before(check, update);
        });
  }
}
