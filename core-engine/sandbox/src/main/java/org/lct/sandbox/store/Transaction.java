package org.lct.sandbox.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import org.lct.sandbox.json.Json;

/// The changes of one request as one line of the journal:
/// `{"put":{"linodes":[{…}]},"remove":{"disks":[1]},"sequences":{"linode":97900001}}`, empty parts left out.
final class Transaction {
  private final ObjectNode json = Json.object();

  void put(String table, Row row) {
    json.withObject("/put").withArray(table).addPOJO(row);
  }

  void remove(String table, long id) {
    json.withObject("/remove").withArray(table).add(id);
  }

  void sequences(Map<String, Long> values) {
    values.forEach((name, value) -> json.withObject("/sequences").put(name, value));
  }

  /// The line with its line end.
  byte[] line() {
    var text = Json.bytes(json);
    var line = Arrays.copyOf(text, text.length + 1);
    line[text.length] = '\n';
    return line;
  }
}
