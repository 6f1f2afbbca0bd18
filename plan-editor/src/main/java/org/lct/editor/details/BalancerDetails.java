package org.lct.editor.details;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lct.editor.details.Details.Section;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.text.Texts;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.CheckPlan;
import org.lct.plan.Placed;
import org.lct.plan.PortPlan;

/// The facts about a NodeBalancer.
final class BalancerDetails {
  private BalancerDetails() {}

  /// What it balances, then each port.
  static List<Section> of(Balancer part) {
    return Stream
        .concat(Stream.of(general(part)),
            part.balancer().ports().map(Placed::value).map(BalancerDetails::port))
        .toList();
  }

  private static Section general(Balancer part) {
    return new Facts()
        .words("details.balanced", part.balanced().stream().map(ResolvedNodePlan::name).toList())
        .field("details.back-ends", Texts.of("details.count.value", part.backEnds()))
        .words("details.allow-from", part.balancer().plan().allowFrom()).untitled();
  }

  private static Section port(PortPlan port) {
    return Section.of(Texts.of("details.port", Integer.toString(port.frontPort())),
        new Facts().field("details.protocol", port.protocolOrHttp().toUpperCase(Locale.ROOT))
            .field("details.port.nodes", Integer.toString(port.backPort()))
            .field("details.algorithm", port.algorithm()).field("details.stickiness", port.stickiness())
            .field("details.check", port.check().flatMap(CheckPlan::kind))
            .code("details.check.path", port.check().flatMap(CheckPlan::path))
            .field("details.proxy-protocol", port.proxyProtocol()).untitled().facts());
  }

}
