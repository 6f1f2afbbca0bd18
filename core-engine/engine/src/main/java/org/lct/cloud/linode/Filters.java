package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;

/// The values of `X-Filter`.
final class Filters {
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
      .withZone(ZoneOffset.UTC);

  private Filters() {}

  static Optional<JsonNode> tag(String tag) {
    return equal("tags", tag);
  }

  static Optional<JsonNode> label(String label) {
    return equal("label", label);
  }

  static Optional<JsonNode> equal(String field, String value) {
    return Optional.of(JsonNodeFactory.instance.objectNode().put(field, value));
  }

  /// Domains that carry a tag, if it is not "", or have one of these names.
  static Optional<JsonNode> domains(String tag, Collection<String> names) {
    var filter = JsonNodeFactory.instance.objectNode();
    var alternatives = filter.putArray("+or");
    if (!tag.isEmpty())
      alternatives.addObject().put("tags", tag);
    names.forEach(name -> alternatives.addObject().put("domain", name));
    return Optional.of(filter);
  }

  /// What carries any of these tags.
  static Optional<JsonNode> anyTag(Collection<String> tags) {
    if (tags.size() == 1)
      return tag(tags.iterator().next());
    var filter = JsonNodeFactory.instance.objectNode();
    var alternatives = filter.putArray("+or");
    tags.forEach(tag -> alternatives.addObject().put("tags", tag));
    return Optional.of(filter);
  }

  /// Events of one action since a moment, which the API compares by the second.
  static Optional<JsonNode> events(String action, Instant since) {
    var filter = JsonNodeFactory.instance.objectNode().put("action", action);
    filter.putObject("created").put("+gte", SECONDS.format(since));
    return Optional.of(filter);
  }

  /// Events of one action on one Linode.
  static Optional<JsonNode> events(String action, long linode) {
    return Optional.of(JsonNodeFactory.instance.objectNode().put("action", action).put("entity.id", linode)
        .put("entity.type", "linode"));
  }
}
