package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.lct.sandbox.store.Row;

/// The rules that a firewall has, or had.
///
/// @param rules as in [Firewall]; never changed in place
/// @param created when the firewall got them, milliseconds since the epoch
record RuleVersion(long id, long firewall, int version, ObjectNode rules, long created) implements Row {
  @Override
  public Stream<String> claims() {
    return Stream.empty();
  }

  /// The rules that the firewall has now.
  static RuleVersion of(long id, Firewall firewall) {
    return new RuleVersion(id, firewall.id(), firewall.version(), firewall.rules(), firewall.updated());
  }
}
