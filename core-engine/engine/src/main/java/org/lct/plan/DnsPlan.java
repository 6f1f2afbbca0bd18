package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// The names of the cluster in the DNS: the domain its FQDNs stand in and who serves it.
public record DnsPlan(Optional<String> domain, @JsonProperty("soa-email") Optional<String> soaEmail,
    @JsonProperty("private-domain") Optional<String> privateDomain,
    @JsonProperty("split-horizon") Optional<Boolean> splitHorizon, Optional<Integer> resolvers,
    List<DnsZonePlan> zones, List<DnsRecordPlan> records, List<String> forwarders,
    Optional<Boolean> delegate, Optional<Boolean> reverse) {
  public DnsPlan {
    zones = List.copyOf(zones);
    records = List.copyOf(records);
    forwarders = List.copyOf(forwarders);
  }
}
