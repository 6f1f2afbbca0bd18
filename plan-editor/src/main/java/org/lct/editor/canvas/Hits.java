package org.lct.editor.canvas;

import java.util.List;
import java.util.Optional;

/// What a search has found, and which of it is looked at.
///
/// @param ids of figures, in the order in which they are gone through
/// @param at where in `ids`, from 0; 0 also when nothing was found
record Hits(List<String> ids, int at) {
  static final Hits NONE = new Hits(List.of(), 0);

  /// Copies the list.
  Hits { ids = List.copyOf(ids); }

  /// These, the first of them looked at.
  static Hits of(List<String> ids) {
    return new Hits(ids, 0);
  }

  /// What is looked at; empty when nothing was found.
  Optional<String> current() {
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(at));
  }

  /// The one `step` further, and after the last the first again.
  Hits go(int step) {
    return ids.isEmpty() ? this : new Hits(ids, Math.floorMod(at + step, ids.size()));
  }

  /// What the same search finds now; what is looked at stays so if it is still found.
  Hits renewed(List<String> now) {
    return new Hits(now, Math.max(0, current().map(now::indexOf).orElse(0)));
  }
}
