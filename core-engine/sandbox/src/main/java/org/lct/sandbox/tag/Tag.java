package org.lct.sandbox.tag;

import java.util.stream.Stream;
import org.lct.sandbox.store.Row;

/// A tag that was used once and not deleted since. It stays when the last thing that carried it goes.
record Tag(long id, String label) implements Row {
  @Override
  public Stream<String> claims() {
    return Stream.empty();
  }
}
