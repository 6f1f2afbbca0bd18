package org.lct.inventory;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// A resource that we made or found to be ours.
///
/// @param id the cloud's number for it
/// @param facts what is known about it
/// @param wanted what the plan wanted of it when it was last made or changed, attribute by attribute
public record ResourceRecord(ResourceAddress address, ResourceKind kind, long id, String label,
    Map<Fact, String> facts, SortedMap<String, String> wanted, Instant recorded) {
  public ResourceRecord {
    facts = Map.copyOf(facts);
    wanted = Collections.unmodifiableSortedMap(new TreeMap<>(wanted));
  }

  /// What may be known about a resource besides its name.
  public enum Fact {
    REGION,
    NODE_PLAN,
    /// What people call the node.
    NODE_NAME,
    TYPE,
    IMAGE,
    /// The tags it carries besides the ownership tag, separated by commas.
    TAGS,
    PUBLIC_IPV4,
    PRIVATE_IPV4,
    IPV6,
    /// The address of a node in its subnet of a VPC.
    VPC_IPV4,
    /// The addresses of a subnet, or those of a NodeBalancer in its subnet.
    RANGE,
    /// Where a back end is reached: address and port.
    BACK_END,
    /// What a back end gets: `accept`, `drain`, `reject`, `backup`.
    MODE,
    GIGABYTES,
    /// Whether a volume survives the deletion of its node or cluster: `true` or `false`.
    KEEP,
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
