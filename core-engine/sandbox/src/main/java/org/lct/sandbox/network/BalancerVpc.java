package org.lct.sandbox.network;

import org.lct.sandbox.store.Row;

/// A NodeBalancer's place in a VPC.
///
/// @param range the addresses it sends from: `10.0.0.64/30`
public record BalancerVpc(long id, long balancer, long subnet, String range) implements Row {}
