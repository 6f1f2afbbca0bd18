package org.lct.plan;

import java.util.Optional;

/// A record of the DNS besides those of nodes and NodeBalancers.
///
/// @param zone the domain it stands in; that of the cluster if absent
/// @param name inside the zone; the zone itself if absent
public record DnsRecordPlan(Optional<String> zone, Optional<String> name, String type, String target,
    Optional<Integer> ttl, Optional<Integer> priority, Optional<Integer> weight, Optional<Integer> port) {}
