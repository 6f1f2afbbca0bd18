package org.lct.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lct.expand.AllowEnd;
import org.lct.expand.DesiredDisk;
import org.lct.plan.ClusterPlan;
import org.lct.plan.SecurityPlan.AllowRule;
import org.lct.plan.StackScriptPlan;
import org.lct.plan.StorageEntry;
import org.lct.planfile.PlanTree;

/// Finds what a plan says and a Terraform configuration of it does not: every key but those that are known to be said,
/// so that a new key of the format is left out aloud.
final class TerraformLeftOut {
  /// Keys that only hold others.
  private static final Set<String> SECTIONS = Set.of("defaults", "regionplan", "regionplans", "regions",
      "nodes", "storage", "init", "nodebalancers", "ports", "volumes", "network", "security", "ssh");
  private static final Set<String> SAID = Set.of("format", "name", "description", "tags", "region", "type",
      "count", "image", "tag", "public", "placement", "backups", "maintenance", "label", "size", "boot",
      "keep",
      "boot-on-create", "port", "protocol", "backend-port", "algorithm", "stickiness", "check",
      "proxy-protocol", "stackscripts", "attach-to", "mode", "inbound", "outbound", "from", "user", "keys",
      "egress",
      "encryption");
  /// What tells the entries of a list apart, in this order.
  private static final List<String> NAMES = List.of("name", "region", "label");

  private final List<String> lines = new ArrayList<>();

  private final Set<String> scripts;

  private TerraformLeftOut(ClusterPlan plan) {
    scripts = plan.stackscripts().stream().map(StackScriptPlan::label).collect(Collectors.toSet());
  }

  /// Each as a line with its place and its value.
  static List<String> of(ClusterPlan plan) {
    var leftOut = new TerraformLeftOut(plan);
    leftOut.mapping("", "", PlanTree.of(plan));
    return List.copyOf(leftOut.lines);
  }

  private void mapping(String at, String section, JsonNode mapping) {
    mapping.properties().forEach(entry -> {
      var key = entry.getKey();
      if (key.equals("firstboot"))
        steps(at + key, entry.getValue());
      else if (key.equals("allow"))
        allowed(at + key, entry.getValue());
      else if (key.equals("allow-from"))
        clients(at + key, entry.getValue());
      else if (SECTIONS.contains(key))
        section(at + key, key, entry.getValue());
      else if (!SAID.contains(key) && !(section.equals("storage") && isSaidOfDisk(key, mapping)))
        lines.add(at + key + ": " + text(entry.getValue()));
    });
  }

  /// A StackScript whose number is known is said.
  private void steps(String at, JsonNode steps) {
    var left = StreamSupport.stream(steps.spliterator(), false).filter(step -> !isSaid(step))
        .map(TerraformLeftOut::text).toList();
    if (!left.isEmpty())
      lines.add(at + ": " + String.join(", ", left));
  }

  private boolean isSaid(JsonNode step) {
    var name = step.path("name").asText();
    var what = name.replaceFirst("^stackscript:", "");
    return !what.equals(name) && (scripts.contains(what) || what.matches("\\d+"))
        && !step.has("timeout") && !step.has("retries");
  }

  /// Nodes stand behind their firewalls, so that these cannot ask for the nodes' addresses.
  private void allowed(String at, JsonNode rules) {
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      if (AllowEnd.isOfThingsToCome(new AllowRule(rule.path("from").asText(), rule.path("to").asText(),
          Optional.empty(), Optional.empty())))
        lines.add("%s[%d]: %s".formatted(at, i + 1, text(rule)));
    }
  }

  private void clients(String at, JsonNode from) {
    var nodes = StreamSupport.stream(from.spliterator(), false).map(JsonNode::asText)
        .filter(text -> AllowEnd.of(text) instanceof AllowEnd.Nodes).toList();
    if (!nodes.isEmpty())
      lines.add(at + ": " + String.join(", ", nodes));
  }

  /// A word in the place of a section, such as the name of a template, has been followed.
  private void section(String at, String section, JsonNode value) {
    if (value.isObject())
      mapping(at + ".", section, value);
    for (int i = 0; value.isArray() && i < value.size(); i++)
      mapping("%s[%s].".formatted(at, name(value.get(i), i)), section, value.get(i));
  }

  private static String name(JsonNode entry, int index) {
    return NAMES.stream().filter(entry::has).findFirst().map(key -> entry.path(key).asText())
        .orElseGet(() -> Integer.toString(index + 1));
  }

  /// Disks have devices and, as far as the cloud makes them, file systems; volumes have neither.
  private static boolean isSaidOfDisk(String key, JsonNode entry) {
    return !entry.path("type").asText().equals(StorageEntry.BLOCK_STORAGE) && (key.equals("device")
        || (key.equals("fs") && DesiredDisk.MADE_BY_CLOUD.contains(entry.path("fs").asText())));
  }

  private static String text(JsonNode value) {
    if (value.isArray())
      return StreamSupport.stream(value.spliterator(), false).map(TerraformLeftOut::text)
          .collect(Collectors.joining(", "));
    if (value.isObject() && value.size() == 1 && value.has("name"))
      return value.path("name").asText();
    return value.isTextual() && value.asText().lines().count() == 1 ? value.asText() : value.toString();
  }
}
