package org.lct.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// A resource that we made or found to be ours.
///
/// @param id the cloud's number for it
/// @param facts what is known about it, by the names of [Fact]
public record ResourceRecord(ResourceAddress address, ResourceKind kind, long id, String label,
    Map<Fact, String> facts, Instant recorded) {
  public ResourceRecord { facts = Map.copyOf(facts); }

  /// What may be known about a resource besides its name.
  public enum Fact {
    REGION,
    NODE_PLAN,
    TYPE,
    IMAGE,
    PUBLIC_IPV4,
    PRIVATE_IPV4,
    IPV6,
    GIGABYTES,
    /// The cloud's number of the resource this one is part of.
    PARENT_ID
  }

  /// A fact, if it is known.
  public Optional<String> fact(Fact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /// The cloud's number of the resource this one is part of.
  ///
  /// @throws IllegalStateException if this is no part of another
  public long parentId() {
    return fact(Fact.PARENT_ID).map(Long::parseLong)
        .orElseThrow(() -> new IllegalStateException(address + " has no parent"));
  }
}
