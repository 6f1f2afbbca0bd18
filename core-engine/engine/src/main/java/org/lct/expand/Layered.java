package org.lct.expand;

import java.util.List;
import java.util.function.Predicate;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// A part of a plan as it applies somewhere: the value, and the parts it was laid together from, the most
/// particular first. Says where each of its keys was written.
public record Layered<T>(T value, List<Placed<T>> layers) {
  public Layered { layers = List.copyOf(layers); }

  /// A part that stands for itself.
  static <T> Layered<T> of(Placed<T> one) {
    return new Layered<>(one.value(), List.of(one));
  }

  /// Where the most particular layer stands.
  public PlanPath path() {
    return layers.getFirst().path();
  }

  /// Where `key` was written: in the first layer that says it; where it is missing, the path it would have
  /// in the most particular layer.
  public PlanPath pathOf(String key, Predicate<? super T> says) {
    return layers.stream().filter(layer -> says.test(layer.value())).findFirst().orElse(layers.getFirst())
        .path().key(key);
  }
}
