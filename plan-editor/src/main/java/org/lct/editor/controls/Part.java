package org.lct.editor.controls;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;

/// What a pane shows of a value. It is made anew only for another value: new nodes and their styles are what a frame
/// after a change takes longest for.
///
/// @param <T> a value type, compared by `equals`
public final class Part<T> {
  private final Function<? super T, ? extends Node> maker;
  private Optional<Made<T>> made = Optional.empty();

  private record Made<T>(T value, Node node) {}

  /// A part of a pane.
  ///
  /// @param maker what it looks like
  public Part(Function<? super T, ? extends Node> maker) {
    this.maker = maker;
  }

  /// What is shown of a value: the same node as long as the value is the same.
  public Node of(T value) {
    var now = made.filter(before -> before.value.equals(value))
        .orElseGet(() -> new Made<>(value, maker.apply(value)));
    made = Optional.of(now);
    return now.node;
  }
}
