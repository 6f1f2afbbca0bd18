package org.lct.editor.gesture;

import java.util.Set;

/// What is being dragged.
public sealed interface Cargo {
  /// Something new.
  record New(PaletteItem item) implements Cargo {}

  /// Parts of the plan, by the identities of their figures.
  record Parts(Set<String> ids) implements Cargo {
    /// Copies the set.
    public Parts { ids = Set.copyOf(ids); }
  }
}
