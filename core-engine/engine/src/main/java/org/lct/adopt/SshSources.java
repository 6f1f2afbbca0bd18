package org.lct.adopt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.cloud.FirewallRules;
import org.lct.cloud.ObservedResource.Firewall;

/// Where SSH may come from, as firewalls that run say it. A pure function.
final class SshSources {
  private static final int SSH = 22;

  private SshSources() {}

  /// The ranges from which the firewall that most of the Linodes are behind lets SSH in; those given if it says none.
  static List<String> of(List<Firewall> firewalls, Set<Long> linodes, List<String> given) {
    var sources = firewalls.stream()
        .filter(one -> !one.protectsOthers() && linodes.containsAll(one.linodes()) && one.enabled())
        .filter(one -> one.rules().inboundPolicy().equals("DROP"))
        .sorted(
            Comparator.<Firewall>comparingInt(one -> -one.linodes().size()).thenComparing(Firewall::label))
        .map(one -> one.rules().inbound().stream().filter(SshSources::isSsh)
            .flatMap(rule -> Stream.of(rule.ipv4(), rule.ipv6()).flatMap(List::stream)).distinct().toList())
        .filter(ranges -> !ranges.isEmpty()).findFirst();
    return sources.orElse(given);
  }

  private static boolean isSsh(FirewallRules.Rule rule) {
    return rule.action().equals("ACCEPT") && rule.protocol().equals("TCP") && (rule.ports().isBlank()
        || Arrays.stream(rule.ports().split(",", -1)).map(String::strip).anyMatch(SshSources::hasSsh));
  }

  private static boolean hasSsh(String ports) {
    var ends = ports.split("-", 2);
    return Integer.parseInt(ends[0]) <= SSH && SSH <= Integer.parseInt(ends[ends.length - 1]);
  }
}
