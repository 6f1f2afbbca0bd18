package org.lct.validate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.plan.CheckPlan;
import org.lct.plan.Placed;
import org.lct.plan.PortPlan;

/// Which settings a port of a NodeBalancer may have depends on its protocol (Linode's API, `/nodebalancers/{id}/configs`).
final class PortSettings implements PlanRule {
  private static final Set<String> TCP_ALGORITHMS = Set.of("roundrobin", "leastconn", "source");
  private static final Map<String, Set<String>> ALGORITHMS = Map.of("http", TCP_ALGORITHMS, "https",
      TCP_ALGORITHMS, "tcp", TCP_ALGORITHMS, "udp", Set.of("roundrobin", "leastconn", "ring_hash"));
  private static final Map<String, Set<String>> STICKINESS = Map.of("http",
      Set.of("none", "table", "http_cookie"), "https", Set.of("none", "table", "http_cookie"), "tcp",
      Set.of("none", "table"), "udp", Set.of("none", "session", "source_ip"));

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream().flatMap(region -> region.nodeBalancers().stream())
        .flatMap(ResolvedNodeBalancer::ports).flatMap(PortSettings::problems);
  }

  private static Stream<Diagnostic> problems(Placed<PortPlan> placed) {
    var port = placed.value();
    var protocol = port.protocolOrHttp();
    return Stream.of(
        choice(placed, "algorithm", port.algorithm(), ALGORITHMS.getOrDefault(protocol, Set.of())),
        choice(placed, "stickiness", port.stickiness(), STICKINESS.getOrDefault(protocol, Set.of())),
        choice(placed, "proxy-protocol", port.proxyProtocol().filter(_ -> !protocol.equals("tcp")),
            Set.of("none")),
        encryption(placed, "certificate", port.certificate()), encryption(placed, "key", port.key()),
        pathless(placed)).flatMap(Optional::stream);
  }

  /// A protocol that is none is reported where it is written.
  private static Optional<Diagnostic> choice(Placed<PortPlan> port, String key, Optional<String> value,
      Set<String> allowed) {
    return value.filter(written -> !allowed.isEmpty() && !allowed.contains(written))
        .map(written -> Diagnostic.error("port-setting", Subject.at(port.path().key(key)),
            "`%s: %s` is not for %s".formatted(key, written, port.value().protocolOrHttp()),
            "Write one of " + String.join(", ", new TreeSet<>(allowed)) + "; or remove the key."));
  }

  private static Optional<Diagnostic> encryption(Placed<PortPlan> port, String key, Optional<String> value) {
    boolean encrypted = port.value().protocolOrHttp().equals("https");
    if (encrypted && value.isEmpty())
      return Optional.of(Diagnostic.error("port-setting", Subject.at(port.path()),
          "An `https` port needs a `%s`".formatted(key),
          "Write `%s: secret:NAME`, and store it with `linodetool secret set NAME FILE`.".formatted(key)));
    return value.filter(_ -> !encrypted)
        .map(_ -> Diagnostic.error("port-setting", Subject.at(port.path().key(key)),
            "`%s` is not for %s".formatted(key, port.value().protocolOrHttp()),
            "Write `protocol: https`, or remove the key."));
  }

  private static Optional<Diagnostic> pathless(Placed<PortPlan> port) {
    return port.value().check().filter(check -> check.path().isEmpty())
        .flatMap(CheckPlan::kind).filter(kind -> kind.startsWith("http"))
        .map(kind -> Diagnostic.error("port-setting", Subject.at(port.path().key("check")),
            "A check of the kind `" + kind + "` needs a `path`", "Write the path to ask for, such as `/`."));
  }
}
