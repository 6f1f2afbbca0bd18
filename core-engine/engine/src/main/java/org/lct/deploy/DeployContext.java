package org.lct.deploy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lct.cloud.AccountFeed;
import org.lct.cloud.CloudProvider;
import org.lct.diff.Attributes;
import org.lct.diff.Facts;
import org.lct.expand.DesiredResource;
import org.lct.health.HealthProbe;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.secret.Secret;
import org.lct.task.Sleeper;

/// What every operation of one deployment works with.
///
/// @param tag the ownership tag, put on everything that can carry tags
/// @param keys the public SSH keys that open the nodes
/// @param secrets the values that the plan refers to, by their references
public record DeployContext(CloudProvider cloud, ClusterWriter cluster, String tag, List<String> keys,
    Map<String, Secret> secrets, Outside outside) {
  public DeployContext {
    keys = List.copyOf(keys);
    secrets = Map.copyOf(secrets);
  }

  /// What comes from outside the engine.
  ///
  /// @param probe the look at whether a node works
  public record Outside(InstantSource clock, Sleeper sleeper, HealthProbe probe) {}

  /// What tells the time.
  public InstantSource clock() {
    return outside.clock();
  }

  AccountFeed feed() {
    return cloud.feed();
  }

  Instant now() {
    return clock().instant();
  }

  void sleep(Duration duration) throws InterruptedException {
    outside.sleeper().sleep(duration);
  }

  /// The cloud's number of a resource that an earlier operation made.
  ///
  /// @throws IllegalStateException if it was not made: an edge of the graph is missing
  long id(ResourceAddress address) {
    return resource(address).id();
  }

  /// A resource that an earlier operation made.
  ///
  /// @throws IllegalStateException if it was not made: an edge of the graph is missing
  ResourceRecord resource(ResourceAddress address) {
    return cluster.resource(address)
        .orElseThrow(() -> new IllegalStateException(address + " was used before it was made"));
  }

  /// The value of a reference of the plan.
  ///
  /// @throws IllegalStateException if it was not looked for before the deployment
  Secret secret(String reference) {
    return Optional.ofNullable(secrets.get(reference))
        .orElseThrow(() -> new IllegalStateException(reference + " was not looked up"));
  }

  /// The tags of a resource: the plan's and ours.
  List<String> tags(List<String> planned) {
    return Stream.concat(planned.stream(), Stream.of(tag)).toList();
  }

  /// The record of a resource of which these attributes are now as planned.
  ResourceRecord changed(DesiredResource desired, Set<String> attributes, Map<Fact, String> news) {
    var before = resource(desired.address());
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.putAll(before.facts());
    facts.putAll(news);
    var planned = Attributes.of(desired);
    var wanted = new TreeMap<>(Map.copyOf(before.wanted()));
    attributes.forEach(name -> wanted.compute(name, (_, _) -> planned.get(name)));
    return Facts
        .usable(new ResourceRecord(before.address(), before.kind(), before.id(), before.label(), facts,
            wanted, now()));
  }

  /// The record of a resource that was made as planned.
  @SafeVarargs
  final ResourceRecord made(DesiredResource desired, long id, Map<Fact, String>... facts) {
    var all = new EnumMap<Fact, String>(Fact.class);
    for (var some : facts)
      all.putAll(some);
    return Facts.usable(new ResourceRecord(desired.address(), desired.kind(), id, desired.label(), all,
        Attributes.of(desired), now()));
  }
}
