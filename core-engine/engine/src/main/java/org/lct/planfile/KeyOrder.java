package org.lct.planfile;

import java.util.List;
import java.util.Optional;

/// Where a new key goes: after the last key that the format lists before it, else before the first that it
/// lists after it, else to the end.
final class KeyOrder {
  private KeyOrder() {}

  /// The index among the children of a mapping at which a key is to be added.
  static int index(List<Child> children, Optional<Shape> shape, String key) {
    int wanted = Shapes.position(shape, key).orElse(-1);
    if (wanted < 0)
      return children.size();
    var positions = children.stream().map(child -> Shapes.position(shape, child.name()).orElse(-1)).toList();
    int after = -1;
    int before = -1;
    for (int i = 0; i < positions.size(); i++) {
      int position = positions.get(i);
      if (position >= 0 && position <= wanted)
        after = i;
      else if (position > wanted && before < 0)
        before = i;
    }
    return after >= 0 ? after + 1 : before >= 0 ? before : children.size();
  }
}
