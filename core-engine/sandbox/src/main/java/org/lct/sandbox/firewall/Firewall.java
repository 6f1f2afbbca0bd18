package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lct.sandbox.store.Row;

/// A Cloud Firewall.
///
/// @param rules `inbound`, `inbound_policy`, `outbound`, `outbound_policy` as they were sent; never changed in place
/// @param version counts the changes of the rules, from 1
record Firewall(long id, String label, boolean enabled, ObjectNode rules, int version, List<String> tags,
    long created, long updated) implements Row {

  Firewall ruled(ObjectNode newRules, long at) {
    return new Firewall(id, label, enabled, newRules, version + 1, tags, created, at);
  }

  Firewall tagged(List<String> newTags) {
    return new Firewall(id, label, enabled, rules, version, newTags, created, updated);
  }

  Firewall changed(String newLabel, boolean nowEnabled, List<String> newTags, long at) {
    return new Firewall(id, newLabel, nowEnabled, rules, version, newTags, created, at);
  }
}
