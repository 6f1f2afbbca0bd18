package org.lct.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.compare.EntryDifference;
import org.lct.deploy.DeploymentEvent;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.diff.Drift;
import org.lct.diff.RuleDifference;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredPlacementGroup;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredReservedIp;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.DesiredVpc;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation;
import org.lct.plan.ResourceAddress;

/// The engine's values as JSON objects, as `docs/json.md` describes them.
final class JsonObjects {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonObjects() {}

  static ObjectNode diagnostic(Diagnostic diagnostic) {
    var json = JSON.objectNode().put("type", "diagnostic")
        .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT)).put("code", diagnostic.code())
        .put("summary", diagnostic.summary()).put("detail", diagnostic.detail());
    diagnostic.range().ifPresent(range -> json.put("file", range.file()).put("line", range.startLine())
        .put("column", range.startColumn()).put("end_line", range.endLine())
        .put("end_column", range.endColumn()));
    diagnostic.address().ifPresent(address -> json.put("address", address.value()));
    return json;
  }

  static ObjectNode desired(DesiredResource desired) {
    var json = JSON.objectNode().put("kind", desired.kind().id()).put("address", desired.address().value())
        .put("name", desired.label()).put("label", desired.label());
    switch (desired) {
      case DesiredLinode linode -> linode(linode, json);
      case DesiredDisk disk -> disk(disk, json);
      case DesiredConfig config -> json.put("linode", config.linode().value());
      case DesiredVolume volume -> volume(volume, json);
      case DesiredNodeBalancer balancer -> {
        json.put("region", balancer.region());
        balancer.firewall().ifPresent(firewall -> json.put("firewall", firewall.value()));
        balancer.vpc()
            .ifPresent(place -> json.put("subnet", place.subnet().value()).put("range", place.address()));
        json.set("tags", JsonOutput.texts(balancer.tags()));
      }
      case DesiredNodeBalancerConfig port -> json.put("nodebalancer", port.nodeBalancer().value())
          .put("port", port.port()).put("protocol", port.protocol());
      case DesiredBackEnd backEnd -> json.put("config", backEnd.config().value())
          .put("linode", backEnd.linode().value()).put("port", backEnd.port());
      case DesiredFirewall firewall -> firewall(firewall, json);
      case DesiredDomain domain -> {
        json.put("soa_email", domain.soaEmail()).put("ttl", domain.ttl());
        json.set("tags", JsonOutput.texts(domain.tags()));
      }
      case DesiredRecord one -> dnsRecord(one, json);
      case DesiredStackScript script ->
        json.put("script_file", script.file()).set("images", JsonOutput.texts(script.images()));
      case DesiredReservedIp ip -> {
        json.put("region", ip.region()).put("node", ip.node().value());
        json.set("tags", JsonOutput.texts(ip.tags()));
      }
      case DesiredVpc vpc -> json.put("region", vpc.region());
      case DesiredSubnet subnet -> json.put("vpc", subnet.vpc().value()).put("range", subnet.range());
      case DesiredPlacementGroup group -> json.put("region", group.region()).put("policy", group.policy());
    }
    return json;
  }

  private static void linode(DesiredLinode linode, ObjectNode json) {
    json.put("name", linode.names().node()).put("region", linode.region()).put("nodeplan", linode.nodePlan())
        .put("index", linode.index()).put("type", linode.type()).put("image", linode.image().id())
        .put("boot_on_create", linode.bootOnCreate()).put("private_ip", linode.privateIp())
        .put("firewall", linode.firewall().value());
    json.put("public", linode.interfaces().open());
    linode.reverse().ifPresent(name -> json.put("reverse_name", name));
    linode.vpc().ifPresent(
        place -> json.put("subnet", place.subnet().value()).put("vpc_ipv4", place.address()));
    linode.interfaces().vlan()
        .ifPresent(place -> json.put("vlan", place.label()).put("vlan_ipv4", place.ipv4()));
    linode.placement().ifPresent(group -> json.put("placement_group", group.value()));
    linode.names().host().ifPresent(name -> json.put("hostname", name));
    linode.names().publicFqdn().ifPresent(name -> json.put("public_fqdn", name));
    linode.names().privateFqdn().ifPresent(name -> json.put("private_fqdn", name));
    json.set("tags", JsonOutput.texts(linode.tags()));
  }

  private static void disk(DesiredDisk disk, ObjectNode json) {
    json.put("linode", disk.linode().value()).put("size_mb", disk.megabytes()).put("filesystem",
        disk.filesystem());
    disk.image().ifPresent(image -> json.put("image", image.id()));
  }

  private static void volume(DesiredVolume volume, ObjectNode json) {
    json.put("region", volume.region()).put("size_gb", volume.gigabytes()).put("keep", volume.keep());
    volume.attachTo().ifPresent(node -> json.put("linode", node.value()));
    json.set("tags", JsonOutput.texts(volume.tags()));
  }

  private static void dnsRecord(DesiredRecord one, ObjectNode json) {
    json.put("domain", one.domain().value()).put("record_type", one.type()).put("ttl", one.ttl())
        .put("priority", one.priority()).put("weight", one.weight()).put("port", one.port());
    switch (one.target()) {
      case DesiredRecord.Target.Text(String text) -> json.put("target", text);
      case DesiredRecord.Target.AddressOf(var resource) -> json.put("target_of", resource.value());
    }
  }

  private static void firewall(DesiredFirewall firewall, ObjectNode json) {
    json.put("inbound_policy", firewall.inboundPolicy().name()).put("outbound_policy",
        firewall.outboundPolicy().name());
    rules(firewall.inbound(), json.putArray("inbound"));
    rules(firewall.outbound(), json.putArray("outbound"));
  }

  private static void rules(List<DesiredFirewall.Rule> rules, ArrayNode json) {
    for (var rule : rules) {
      var one = json.addObject().put("label", rule.label()).put("protocol", rule.protocol()).put("ports",
          rule.ports());
      one.set("ipv4", JsonOutput.texts(rule.ipv4()));
      one.set("ipv6", JsonOutput.texts(rule.ipv6()));
      one.set("addresses_of", JsonOutput.texts(rule.made().stream().map(ResourceAddress::value).toList()));
    }
  }

  static ObjectNode change(Change change) {
    var json = JSON.objectNode().put("type", "change").put("action", action(change))
        .put("kind", change.kind().id()).put("address", change.address().value());
    if (change instanceof Change.Update(var _, var attributes))
      attributes(attributes, json);
    if (change instanceof Change.Replace replace) {
      attributes(replace.attributes(), json);
      json.set("losses", JsonOutput.texts(replace.losses()));
    }
    if (change instanceof Change.Delete(var resource) && resource.isDrainedFirst())
      json.put("drained", true);
    return json;
  }

  private static void attributes(List<AttributeChange> attributes, ObjectNode json) {
    var list = json.putArray("attributes");
    for (var one : attributes) {
      var each = list.addObject().put("attribute", one.attribute()).put("before", one.before())
          .put("after", one.after()).put("way", one.way().name().toLowerCase(Locale.ROOT));
      if (!one.reason().isEmpty())
        each.put("reason", one.reason());
      rules(one.attribute(), one.before(), one.after(), each);
    }
  }

  private static void rules(String attribute, String before, String after, ObjectNode json) {
    RuleDifference.of(attribute, before, after).ifPresent(rules -> {
      json.set("added", JsonOutput.texts(rules.added()));
      json.set("removed", JsonOutput.texts(rules.removed()));
    });
  }

  static ObjectNode drift(Drift drift) {
    var json = JSON.objectNode().put("type", "drift").put("kind", drift.kind().id())
        .put("address", drift.address().value()).put("attribute", drift.attribute())
        .put("recorded", drift.recorded()).put("there", drift.there());
    rules(drift.attribute(), drift.recorded(), drift.there(), json);
    return json;
  }

  private static String action(Change change) {
    return switch (change) {
      case Change.Create _ -> "create";
      case Change.Start _ -> "start";
      case Change.Restart _ -> "restart";
      case Change.Attach _ -> "attach";
      case Change.Update _ -> "update";
      case Change.Replace _ -> "replace";
      case Change.Delete _ -> "delete";
    };
  }

  static ObjectNode difference(EntryDifference difference) {
    var json = JSON.objectNode().put("type", "difference")
        .put("action", difference.kind().name().toLowerCase(Locale.ROOT))
        .put("kind", difference.entry().kind()).put("address", difference.entry().address());
    if (difference.kind() == EntryDifference.Kind.CHANGED) {
      var keys = json.putArray("keys");
      for (var key : difference.keys()) {
        var one = keys.addObject().put("key", key.key());
        key.before().ifPresent(value -> one.put("before", value));
        key.after().ifPresent(value -> one.put("after", value));
      }
    }
    return json;
  }

  static Optional<ObjectNode> event(DeploymentEvent event) {
    return switch (event) {
      case DeploymentEvent.Started(var at, var operations) ->
        Optional.of(JSON.objectNode().put("type", "started")
            .put("at", at.toString()).put("operations", operations.size()));
      case DeploymentEvent.OperationStarted(var _, var operation) ->
        Optional.of(operation(event, operation, "started"));
      case DeploymentEvent.OperationAccepted(var _, var operation, var _) ->
        Optional.of(operation(event, operation, "accepted"));
      case DeploymentEvent.OperationWaiting(var _, var operation, var reason) ->
        Optional.of(operation(event, operation, "waiting").put("reason", reason));
      case DeploymentEvent.OperationFinished(var _, var operation, var outcome, var reason) -> {
        var json = operation(event, operation, outcome.name().toLowerCase(Locale.ROOT));
        if (!reason.isEmpty())
          json.put("reason", reason);
        yield Optional.of(json);
      }
      // The result is told by whoever started the deployment.
      case DeploymentEvent.Finished _ -> Optional.empty();
    };
  }

  private static ObjectNode operation(DeploymentEvent event, Operation operation, String state) {
    return JSON.objectNode().put("type", "operation").put("at", event.at().toString())
        .put("operation", operation.id())
        .put("address", operation.address().value()).put("state", state);
  }

  static ObjectNode resource(ResourceRecord resource) {
    var json = JSON.objectNode().put("type", "resource").put("kind", resource.kind().id())
        .put("address", resource.address().value()).put("id", resource.id()).put("label", resource.label());
    resource.facts().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(fact -> json.set(key(fact.getKey()), value(fact.getKey(), fact.getValue())));
    return json;
  }

  private static JsonNode value(Fact fact, String value) {
    return switch (fact) {
      case PARENT_ID, GIGABYTES -> JSON.numberNode(Long.parseLong(value));
      case KEEP, BORROWED, SHARED -> JSON.booleanNode(Boolean.parseBoolean(value));
      case TAGS -> JsonOutput.texts(Stream.of(value.split(",", -1)).filter(tag -> !tag.isEmpty()).toList());
      default -> JSON.textNode(value);
    };
  }

  /// `type` says what kind of line it is, so a Linode's type has another name.
  private static String key(Fact fact) {
    return fact == Fact.TYPE ? "linode_type" : fact.name().toLowerCase(Locale.ROOT);
  }
}
