package org.lct.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.diagnostic.Checked;
import org.lct.expand.DesiredLinode;
import org.lct.expand.Expansion;

/// An Ansible inventory of the nodes a plan stands for, with a group for each node plan, region and tag. Groups have
/// names that begin with what they are, so that a tag may be called like a node plan.
final class AnsibleInventory {
  /// Ansible reads ranges such as `[1:3]` in names of hosts.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");
  private static final List<Kind> KINDS = List.of(new Kind("nodeplan_", node -> List.of(node.nodePlan())),
      new Kind("region_", node -> List.of(node.region())), new Kind("tag_", DesiredLinode::tags));
  private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
      .disable(Feature.WRITE_DOC_START_MARKER).disable(Feature.SPLIT_LINES).enable(Feature.MINIMIZE_QUOTES)
      .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).build());

  private AnsibleInventory() {}

  /// What groups stand for.
  ///
  /// @param prefix how their names begin
  /// @param words what a node has of it
  private record Kind(String prefix, Function<DesiredLinode, List<String>> words) {}

  static Checked<String> of(ExportSource source) {
    return source.expanded((_, expansion) -> text(expansion));
  }

  private static String text(Expansion expansion) {
    var nodes = expansion.each(DesiredLinode.class).toList();
    boolean byName = areHostNames(nodes.stream().map(node -> node.names().node()).toList());
    var called = byName ? "names of the nodes"
        : "labels of the Linodes, because names of nodes repeat or are no names of hosts";
    return """
        # The nodes of %s, from its cluster plan.
        # Hosts are called by the %s.
        # A plan knows no addresses: give each host an ansible_host once the cluster is deployed.
        """.formatted(expansion.cluster(), called) + yaml(Map.of("all", Map.of("children",
        groups(nodes, byName ? node -> node.names().node() : DesiredLinode::label))));
  }

  private static boolean areHostNames(List<String> names) {
    return names.stream().distinct().count() == names.size()
        && names.stream().allMatch(name -> PLAIN.matcher(name).matches());
  }

  private static Map<String, Object> groups(List<DesiredLinode> nodes, Function<DesiredLinode, String> host) {
    var groups = new LinkedHashMap<String, Object>();
    var identifiers = new Identifiers();
    for (var kind : KINDS) {
      nodes.stream().flatMap(node -> kind.words().apply(node).stream()).distinct().sorted()
          .forEach(word -> groups.put(identifiers.give("", kind.prefix() + word), Map.of("hosts",
              hosts(nodes.stream().filter(node -> kind.words().apply(node).contains(word)).map(host)))));
    }
    return groups;
  }

  /// Hosts without variables.
  private static Map<String, Object> hosts(Stream<String> names) {
    var hosts = new LinkedHashMap<String, Object>();
    names.forEach(name -> hosts.put(name, Map.of()));
    return hosts;
  }

  private static String yaml(Object tree) {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An inventory that cannot be written", e);
    }
  }
}
