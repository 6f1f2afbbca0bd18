package org.lct.validate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.Cidr;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.plan.ClusterPlan;
import org.lct.plan.OrderPlan;
import org.lct.plan.PlanPath;
import org.lct.plan.SecurityPlan;

/// What the plan says of nodes anywhere in it means some: the stages in which it starts and stops, who is allowed to reach
/// whom, and who may connect to a NodeBalancer.
final class PlanSelectors implements PlanRule {
  private static final Set<String> EVERYBODY = Set.of("any", "nodebalancer");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*[:/].*");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.resolved().plan();
    var known = draft.resolved().regions().stream().flatMap(region -> region.bySelector().keySet().stream())
        .collect(Collectors.toSet());
    return Stream.of(stages(plan.order(), "order", known), stages(plan.stopOrder(), "stop-order", known),
        allowed(plan, known),
        draft.resolved().regions().stream().flatMap(region -> region.nodeBalancers().stream())
            .flatMap(balancer -> connecting(balancer, known)))
        .flatMap(problems -> problems);
  }

  private static Stream<Diagnostic> connecting(ResolvedNodeBalancer balancer, Set<String> known) {
    var from = balancer.plan().allowFrom();
    var path = balancer.written().pathOf("allow-from", plan -> !plan.allowFrom().isEmpty());
    return IntStream.range(0, from.size()).boxed()
        .flatMap(at -> end(from.get(at), path.index(at), known).stream());
  }

  private static Stream<Diagnostic> stages(Optional<OrderPlan> order, String key, Set<String> known) {
    var path = PlanPath.ROOT.key(key).key("stages");
    var stages = order.map(OrderPlan::stages).orElse(List.of());
    return IntStream.range(0, stages.size()).boxed().flatMap(stage -> IntStream
        .range(0, stages.get(stage).size()).boxed()
        .flatMap(at -> selector(stages.get(stage).get(at), path.index(stage).index(at), known).stream()));
  }

  private static Stream<Diagnostic> allowed(ClusterPlan plan, Set<String> known) {
    var rules = plan.security().map(SecurityPlan::allow).orElse(List.of());
    var path = PlanPath.ROOT.key("security").key("allow");
    return IntStream.range(0, rules.size()).boxed()
        .flatMap(at -> Stream.of(end(rules.get(at).from(), path.index(at).key("from"), known),
            end(rules.get(at).to(), path.index(at).key("to"), known)))
        .flatMap(Optional::stream);
  }

  private static Optional<Diagnostic> end(String text, PlanPath at, Set<String> known) {
    if (EVERYBODY.contains(text) || Cidr.parse(text).isPresent())
      return Optional.empty();
    return ADDRESS.matcher(text).matches() && !known.contains(text)
        ? Optional.of(Cidr.malformed(text, Subject.at(at)))
        : selector(text, at, known);
  }

  private static Optional<Diagnostic> selector(String text, PlanPath at, Set<String> known) {
    return known.contains(text) ? Optional.empty()
        : Optional.of(Diagnostic.error("selector-matches-nothing", Subject.at(at),
            "No nodes of the plan are called or tagged `%s`".formatted(text),
            "Write the name or a tag of a node plan.").didYouMean(text, known));
  }
}
