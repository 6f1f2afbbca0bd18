package org.lct.expand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lct.expand.DesiredNodeBalancerConfig.Tls;
import org.lct.plan.Placed;
import org.lct.plan.PortPlan;
import org.lct.plan.ResourceAddress;

/// Expands the NodeBalancers of a region: themselves, their ports, and a back end for every selected node
/// and port.
///
/// @param groups the region's nodes by node-plan name
/// @param places in VPCs, of the nodes and NodeBalancers that have one
/// @param resources takes what comes out
record BalancerExpansion(ResolvedRegion region, Map<String, NodeGroup> groups, Labels labels,
    Map<ResourceAddress, VpcPlace> places, Consumer<DesiredResource> resources) {
  /// Expands all of them; `tags` are those of the cluster and the region.
  void expand(List<String> tags) {
    var selected = region.bySelector();
    for (var balancer : region.nodeBalancers()) {
      var address = ResourceAddress.inRegion(region.id(), balancer.name());
      resources.accept(new DesiredNodeBalancer(address, region.id(),
          labels.nodeBalancer(address, region.id(), balancer.name()), tags,
          Optional.ofNullable(places.get(address))));
      var balanced = balancer.plan().tag().map(selected::get).orElse(List.of());
      balancer.ports().map(Placed::value).forEach(port -> port(address, port, balanced));
    }
  }

  private void port(ResourceAddress balancer, PortPlan port, List<ResolvedNodePlan> balanced) {
    var address = balancer.part("port." + port.frontPort() + (port.isUdp() ? ".udp" : ""));
    resources.accept(new DesiredNodeBalancerConfig(address, balancer, port.frontPort(),
        port.protocolOrHttp(), port.algorithm(), port.stickiness(), port.check(), port.proxyProtocol(),
        tls(port)));
    balanced.stream().map(nodes -> groups.get(nodes.name())).filter(NodeGroup::isResolved)
        .flatMap(NodeGroup::slots).forEach(slot -> resources.accept(backEnd(address, slot, port.backPort())));
  }

  private static Optional<Tls> tls(PortPlan port) {
    return port.certificate().filter(_ -> port.protocolOrHttp().equals("https"))
        .flatMap(certificate -> port.key().map(key -> new Tls(certificate, key)));
  }

  private DesiredBackEnd backEnd(ResourceAddress config, NodeSlot slot, int port) {
    var node = slot.group().nodes().name() + "[" + slot.index() + "]";
    var address = config.part(node);
    var label = slot.group().nodes().name() + "-" + slot.index();
    return new DesiredBackEnd(address, config, labels.local(LabelForm.BACK_END, address, label),
        slot.address(), Optional.ofNullable(places.get(slot.address())).map(VpcPlace::subnet), port);
  }
}
