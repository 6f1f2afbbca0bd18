package org.lct.sandbox.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.PrefixLists;

/// What firewall rules may say.
final class RuleFields {
  private static final int MOST_RULES = 25;
  private static final int MOST_ADDRESSES = 255;
  private static final int MOST_PORT_PIECES = 15;
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}(/(\\d|[12]\\d|3[0-2]))?");
  private static final Pattern IPV6 = Pattern
      .compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/(\\d|\\d\\d|1[01]\\d|12[0-8]))?");
  private static final Set<String> KEYS = Set.of("inbound", "inbound_policy", "outbound", "outbound_policy");
  private static final Set<String> PROTOCOLS_WITH_PORTS = Set.of("TCP", "UDP", "SCTP", "6", "17", "132");
  private static final Fields ADDRESSES = Fields.of(addresses("ipv4", IPV4, "IPv4"),
      addresses("ipv6", IPV6, "IPv6"));
  private static final Fields RULE = Fields.of(Field.text("action").required().oneOf("ACCEPT", "DROP"),
      Field.text("protocol").required().matching(
          "TCP|UDP|ICMP|IPENCAP|SCTP|ALL|\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5]",
          "Must be one of TCP, UDP, ICMP, IPENCAP, SCTP, ALL or a protocol number"),
      Field.text("ports").checked(ports -> validPorts(ports.textValue()),
          "Must be a list of ports and port ranges"),
      Field.object("addresses", ADDRESSES).required()
          .checked(addresses -> !addresses.isEmpty(), "Must contain ipv4, ipv6, or both")
          .checked(RuleFields::fewAddresses,
              "Must have at most 255 addresses"),
      Field.text("label").length(3, 32), Field.text("description").length(1, 100));
  private static final Fields USE = Fields.of(Field.number("ruleset").required());
  static final Fields RULES = Fields.of(Field.objects("inbound", Fields.anything()),
      Field.text("inbound_policy").required().oneOf("ACCEPT", "DROP"),
      Field.objects("outbound", Fields.anything()),
      Field.text("outbound_policy").required().oneOf("ACCEPT", "DROP"));

  private RuleFields() {}

  /// Checks a set of rules and gives it the form in which it is kept.
  ///
  /// @param prefix of the fields in problems: `rules.` or nothing
  /// @param usable whether there is a rule set with this id for this direction
  /// @param lists that addresses can name
  static ObjectNode read(ObjectNode sent, String prefix, BiPredicate<Long, String> usable, PrefixLists lists,
      Problems problems) {
    var json = sent.deepCopy();
    json.remove(List.of("version", "fingerprint"));
    if (json.propertyStream().anyMatch(entry -> !KEYS.contains(entry.getKey()))) {
      problems.add("Keys must be one of: inbound, inbound_policy, outbound, outbound_policy", "rules");
      return json;
    }
    var body = RULES.read(json, prefix, problems);
    problems.require(json.path("inbound").size() + json.path("outbound").size() <= MOST_RULES,
        "Must have at most 25 rules", "rules");
    for (var direction : List.of("inbound", "outbound")) {
      var rules = body.objects(direction);
      for (var i = 0; i < rules.size(); i++) {
        checkEntry(rules.get(i), "%s%s[%d].".formatted(prefix, direction, i),
            set -> usable.test(set, direction), lists, problems);
      }
    }
    return ordered(json);
  }

  private static void checkEntry(ObjectNode entry, String prefix, LongPredicate usable, PrefixLists lists,
      Problems problems) {
    if (!entry.has("ruleset")) {
      checkRule(entry, prefix, lists, problems);
      return;
    }
    USE.read(entry, prefix, problems).number("ruleset").ifPresent(
        set -> problems.require(usable.test(set), "ruleset is not valid", prefix + "ruleset"));
  }

  /// Checks a rule.
  ///
  /// @param prefix of its fields in problems: `rules.inbound[0].`
  static void checkRule(ObjectNode rule, String prefix, PrefixLists lists, Problems problems) {
    RULE.read(rule, prefix, problems);
    problems.require(!rule.hasNonNull("ports")
        || PROTOCOLS_WITH_PORTS.contains(rule.path("protocol").asText()), "This protocol has no ports",
        prefix + "ports");
    for (var version : List.of("ipv4", "ipv6")) {
      rule.path("addresses").path(version).valueStream().map(JsonNode::asText)
          .filter(name -> name.startsWith(PrefixLists.PREFIX) && !lists.exist(name))
          .forEach(name -> problems.add("There is no prefix list %s".formatted(name),
              prefix + "addresses." + version));
    }
  }

  /// The rules with all four keys: an absent list is empty, a null one stays null, as recorded.
  private static ObjectNode ordered(ObjectNode json) {
    var rules = Json.object();
    for (var direction : List.of("inbound", "outbound")) {
      rules.set(direction, json.has(direction) ? json.get(direction) : Json.array());
      rules.set(direction + "_policy", json.get(direction + "_policy"));
    }
    return rules;
  }

  private static Field addresses(String name, Pattern form, String version) {
    var reason = "Must contain only valid %s addresses or networks".formatted(version);
    return Field.texts(name).checked(list -> !list.isEmpty(), "Must not be an empty list")
        .checked(list -> list.valueStream().allMatch(item -> valid(item.textValue(), form)), reason);
  }

  private static boolean valid(String address, Pattern form) {
    if (address.startsWith(PrefixLists.PREFIX)) {
      return true;
    }
    if (!form.matcher(address).matches()) {
      return false;
    }
    try {
      InetAddress.ofLiteral(address.replaceFirst("/.*", ""));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean fewAddresses(JsonNode addresses) {
    return addresses.path("ipv4").size() + addresses.path("ipv6").size() <= MOST_ADDRESSES;
  }

  /// `22, 80-90`: at most 15 pieces, a range counting as two.
  private static boolean validPorts(String ports) {
    var pieces = 0;
    for (var piece : ports.split(", ?", -1)) {
      var ends = piece.split("-", -1);
      pieces += ends.length;
      if (ends.length > 2 || !validPort(ends[0]) || !validPort(ends[ends.length - 1])
          || (ends.length == 2 && Integer.parseInt(ends[0]) >= Integer.parseInt(ends[1]))) {
        return false;
      }
    }
    return pieces <= MOST_PORT_PIECES;
  }

  private static boolean validPort(String port) {
    return port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) <= 65_535;
  }
}
