package org.lct.inventory;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    /// The address of a node in the VLAN of its region.
    VLAN_IPV4,
    /// The addresses of a subnet, or those of a NodeBalancer in its subnet.
    RANGE,
    /// Where a back end is reached: address and port.
    BACK_END,
    /// What a back end gets: `accept`, `drain`, `reject`, `backup`; `none` of a port for UDP, which has no modes.
    MODE,
    GIGABYTES,
    /// Whether a volume survives the deletion of its node or cluster: `true` or `false`.
    KEEP,
    /// Whether we left a node `on` or `off`.
    POWER,
    /// The cloud's number of the resource this one is part of.
    PARENT_ID,
    /// What a DNS record says.
    TARGET,
    /// The address of the resource whose public address a DNS record says.
    TARGET_OF,
    /// Whether it is not ours, only used: `true` or `false`. Such a thing is never deleted.
    BORROWED,
    /// Whether others have put something into it: `true` or `false`. Such a thing stays while that is so.
    SHARED,
    /// Of an adopted resource, the attributes that its plan does not say as they are, separated by commas.
    AS_FOUND
  }

  /// A fact, if it is known.
  public Optional<String> fact(Fact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /// Whether it is a back end whose connections can be let run out.
  public boolean isDrainable() {
    return kind == ResourceKind.NODEBALANCER_NODE && fact(Fact.MODE).filter("none"::equals).isEmpty();
  }

  /// Whether connections through it are let run out before it goes: it is a back end or a port, and not for UDP.
  public boolean isDrainedFirst() {
    return isDrainable() || (kind == ResourceKind.NODEBALANCER_CONFIG && !label.startsWith("udp-"));
  }

  /// Whether it was there before the cluster, which only uses it.
  public boolean borrowed() {
    return fact(Fact.BORROWED).filter("true"::equals).isPresent();
  }

  /// Whether others have put something into it that would go with it.
  public boolean shared() {
    return fact(Fact.SHARED).filter("true"::equals).isPresent();
  }

  /// The attributes that stay as they were found when it was adopted, until the plan says otherwise than it did then.
  public Set<String> asFound() {
    return fact(Fact.AS_FOUND).map(names -> Set.of(names.split(",", -1))).orElse(Set.of());
  }

  /// The same with these attributes as those wanted of it.
  public ResourceRecord wanting(SortedMap<String, String> attributes) {
    return new ResourceRecord(address, kind, id, label, facts, attributes, recorded);
  }

  /// The same, of which this is known besides.
  public ResourceRecord with(Fact fact, String value) {
    var more = new EnumMap<Fact, String>(Fact.class);
    more.putAll(facts);
    more.put(fact, value);
    return new ResourceRecord(address, kind, id, label, more, wanted, recorded);
  }

  /// The same, of which this is not known.
  public ResourceRecord without(Fact... unknown) {
    var fewer = new EnumMap<Fact, String>(Fact.class);
    fewer.putAll(facts);
    List.of(unknown).forEach(fewer::remove);
    return new ResourceRecord(address, kind, id, label, fewer, wanted, recorded);
  }

  /// What this record changes about `before`, changed about `now`: of two that were made of the same at once, neither
  /// undoes what the other says. One of another resource at the address stays as it is.
  public ResourceRecord onto(ResourceRecord before, ResourceRecord now) {
    if (id != before.id() || id != now.id())
      return this;
    var merged = new TreeMap<>(Map.copyOf(now.wanted()));
    change(merged, before.wanted(), wanted);
    var known = new TreeMap<>(now.facts());
    change(known, before.facts(), facts);
    return new ResourceRecord(address, kind, id, label, known, merged, recorded);
  }

  private static <K> void change(Map<K, String> values, Map<K, String> before, Map<K, String> after) {
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(key -> !Objects.equals(before.get(key), after.get(key)))
        .forEach(key -> values.compute(key, (_, _) -> after.get(key)));
  }

  /// The cloud's number of the resource this one is part of.
  ///
  /// @throws IllegalStateException if this is no part of another
  public long parentId() {
    return fact(Fact.PARENT_ID).map(Long::parseLong)
        .orElseThrow(() -> new IllegalStateException(address + " has no parent"));
  }
}
