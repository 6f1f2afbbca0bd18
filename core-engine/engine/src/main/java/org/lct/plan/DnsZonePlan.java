package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// A zone of the DNS besides that of the cluster's own domain.
public record DnsZonePlan(String domain, @JsonProperty("soa-email") Optional<String> soaEmail,
    Optional<Integer> ttl) {}
