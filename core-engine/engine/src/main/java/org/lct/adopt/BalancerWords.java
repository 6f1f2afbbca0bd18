package org.lct.adopt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.adopt.Found.Balancer;
import org.lct.adopt.Found.Port;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.cloud.ObservedResource.Linode;

/// A NodeBalancer in the words of a plan, as far as there are any. A plan balances all nodes of a selector on all ports,
/// each at one port, and has certificates as secrets.
final class BalancerWords {
  private final Balancer balancer;
  private final Map<String, Long> nodes = new HashMap<>();

  BalancerWords(Balancer balancer, List<Linode> linodes, Networks networks) {
    this.balancer = balancer;
    linodes.stream().filter(linode -> linode.region().equals(balancer.there().region()))
        .forEach(linode -> networks.address(linode).or(linode::privateIpv4)
            .ifPresent(address -> nodes.put(address, linode.id())));
  }

  /// The Linode that a back end leads to, if it is one of them.
  Optional<Long> node(BackEnd backEnd) {
    return Optional.ofNullable(nodes.get(backEnd.address().replaceFirst(":\\d+$", "")));
  }

  /// The Linodes behind it.
  Set<Long> nodes() {
    return balancer.ports().stream().flatMap(port -> port.backEnds().stream()).map(this::node)
        .flatMap(Optional::stream).collect(Collectors.toSet());
  }

  /// Why a plan cannot say it; empty if it can.
  Optional<String> problem() {
    if (balancer.ports().isEmpty() || nodes().isEmpty())
      return Optional.of("no adopted Linode is behind it");
    return balancer.ports().stream().map(this::problem).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> problem(Port port) {
    var number = port.there().port();
    if (port.there().protocol().equals("https"))
      return Optional.of("Linode does not tell the certificate of port %d".formatted(number));
    if (port.backEnds().stream().anyMatch(one -> node(one).isEmpty()))
      return Optional.of("port %d leads to something that is not adopted".formatted(number));
    if (port.backEnds().stream().anyMatch(one -> !one.mode().equals("accept") && !one.mode().equals("none")))
      return Optional.of("a back end of port %d does not accept connections".formatted(number));
    var behind = port.backEnds().stream().map(one -> node(one).orElseThrow()).toList();
    if (!Set.copyOf(behind).equals(nodes()) || behind.size() != nodes().size())
      return Optional.of("not every back end is behind each of its ports once");
    return port.backEnds().stream().map(BalancerWords::portOf).distinct().count() > 1
        ? Optional.of("port %d leads to several ports".formatted(number))
        : Optional.empty();
  }

  private static int portOf(BackEnd backEnd) {
    return Integer.parseInt(backEnd.address().substring(backEnd.address().lastIndexOf(':') + 1));
  }

  /// A port whose NodeBalancer has no [#problem].
  static ObjectNode port(Port port) {
    var there = port.there();
    var settings = there.settings();
    var words = JsonNodeFactory.instance.objectNode().put("port", there.port())
        .put("protocol", there.protocol()).put("backend-port", portOf(port.backEnds().getFirst()))
        .put("algorithm", settings.algorithm()).put("stickiness", settings.stickiness());
    if (!settings.proxyProtocol().equals("none"))
      words.put("proxy-protocol", settings.proxyProtocol());
    if (!settings.check().equals("none")) {
      var check = words.putObject("check").put("kind", settings.check());
      if (settings.check().startsWith("http"))
        check.put("path", settings.checkPath().isEmpty() ? "/" : settings.checkPath());
      check.put("interval", settings.checkInterval()).put("attempts", settings.checkAttempts());
    }
    return words;
  }
}
