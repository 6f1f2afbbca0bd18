package org.lct.editor.inspector;

import java.util.List;
import java.util.stream.Stream;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanFormat;
import org.lct.planfile.PlanKey;
import org.lct.planfile.Shape;

/// Fields that stand together under a title.
///
/// @param title empty for those that come first
record FieldGroup(String title, List<PlanKey> keys) {
  FieldGroup { keys = List.copyOf(keys); }

  /// The groups of an entry. What stands in a cluster or a region is not among them: it is edited where it stands.
  static List<FieldGroup> of(Shape.Mapping mapping) {
    var groups = mapping.equals(PlanFormat.NODE_PLAN)
        ? nodePlan(mapping)
        : mapping.equals(PlanFormat.CLUSTER)
            ? cluster(mapping)
            : mapping.equals(PlanFormat.REGION)
                ? region(mapping, "region", "regionplan", "tags", "counters")
                : mapping.equals(Inspected.REGION_PLAN)
                    ? region(mapping, "name", "tags", "counters")
                    : Stream.of(all("", mapping));
    return groups.filter(group -> !group.keys().isEmpty()).toList();
  }

  private static FieldGroup all(String title, Shape.Mapping mapping) {
    return new FieldGroup(title, mapping.keys());
  }

  private static Stream<FieldGroup> nodePlan(Shape.Mapping mapping) {
    return Stream.of(group("", mapping, "name", "type", "count", "image", "tag", "tags"),
        group(Texts.of("inspector.storage"), mapping, "storage"),
        group(Texts.of("inspector.software"), mapping, "software", "uses"),
        group(Texts.of("inspector.names"), mapping, "nodenames", "hostnames", "publicfqdn", "privatefqdn"),
        group(Texts.of("inspector.network"), mapping, "public", "subnet", "reserved-ip"),
        group(Texts.of("inspector.operation"), mapping, "placement", "backups", "maintenance",
            "max-unavailable", "health"),
        group(Texts.of("inspector.init"), mapping, "init"));
  }

  private static Stream<FieldGroup> cluster(Shape.Mapping mapping) {
    return Stream.of(group("", mapping, "name", "description", "tags", "counters", "budget"),
        group(Texts.of("inspector.network"), mapping, "network"),
        group(Texts.of("inspector.security"), mapping, "security"),
        group(Texts.of("inspector.dns"), mapping, "dns"),
        group(Texts.of("inspector.order"), mapping, "order", "stop-order"),
        group(Texts.of("inspector.stackscripts"), mapping, "stackscripts"),
        group(Texts.of("inspector.defaults"), mapping, "defaults"),
        group(Texts.of("inspector.format"), mapping, "format"));
  }

  private static Stream<FieldGroup> region(Shape.Mapping mapping, String... first) {
    return Stream.of(group("", mapping, first),
        group(Texts.of("inspector.network"), mapping, "network"));
  }

  private static FieldGroup group(String title, Shape.Mapping mapping, String... keys) {
    return new FieldGroup(title, Stream.of(keys).map(key -> mapping.key(key).orElseThrow()).toList());
  }
}
