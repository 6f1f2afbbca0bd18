package org.lct.plan;

import java.util.List;

/// The way from the root of a plan to one of its values: keys of mappings and indexes of sequences
/// (in decimal, from zero). Printed like a JSON pointer: `/regions/0/nodes/1/type`.
public record PlanPath(List<String> segments) {
  /// The whole plan.
  public static final PlanPath ROOT = new PlanPath(List.of());

  public PlanPath { segments = List.copyOf(segments); }

  /// The path of the value that `key` has in the mapping at this path.
  public PlanPath key(String key) {
    var longer = segments.toArray(new String[segments.size() + 1]);
    longer[segments.size()] = key;
    return new PlanPath(List.of(longer));
  }

  /// The path of the element at `index`, counted from zero, of the sequence at this path.
  public PlanPath index(int index) {
    return key(Integer.toString(index));
  }

  /// The path of the mapping or sequence this value stands in; the root is its own parent.
  public PlanPath parent() {
    return segments.isEmpty() ? this : new PlanPath(segments.subList(0, segments.size() - 1));
  }

  /// Whether this is the path of something inside of what is at `around`.
  public boolean isBelow(PlanPath around) {
    return segments.size() > around.segments.size()
        && segments.subList(0, around.segments.size()).equals(around.segments);
  }

  @Override
  public String toString() {
    return segments.isEmpty() ? "/" : "/" + String.join("/", segments);
  }
}
