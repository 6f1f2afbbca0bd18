package org.lct.sandbox.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The faults that a test has asked for. Thread-safe.
public final class Faults {
  private final List<Counter> counters = new ArrayList<>();

  /// Adds a rule. It counts requests from now on.
  public synchronized void add(FaultRule rule) {
    counters.add(new Counter(rule));
  }

  /// The rules added, in order.
  public synchronized List<FaultRule> rules() {
    return counters.stream().map(counter -> counter.rule).toList();
  }

  /// How many requests each rule has hit, in the order of [#rules].
  public synchronized List<Integer> hits() {
    return counters.stream().map(counter -> counter.hits).toList();
  }

  /// Removes all rules.
  public synchronized void clear() {
    counters.clear();
  }

  /// What goes wrong with this request, in the order of the rules; usually nothing.
  ///
  /// @param path below the version, as sent
  public synchronized List<FaultEffect> strike(String method, String path) {
    return counters.stream().filter(counter -> counter.strikes(method, path))
        .map(counter -> counter.rule.effect())
        .toList();
  }

  private static final class Counter {
    private final FaultRule rule;
    private final SplittableRandom dice;
    private int matches;
    private int hits;

    Counter(FaultRule rule) {
      this.rule = rule;
      this.dice = new SplittableRandom(rule.seed());
    }

    boolean strikes(String method, String path) {
      if (!rule.covers(method, path)) {
        return false;
      }
      matches++;
      var strikes = matches >= rule.nth() && hits < rule.times() && dice.nextDouble() < rule.probability();
      hits += strikes ? 1 : 0;
      return strikes;
    }
  }
}
