package org.lct.export;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.expand.DesiredResource;
import org.lct.expand.Expansion;
import org.lct.plan.ResourceKind;

/// What must hold of every Terraform configuration: it is HCL, says nothing that the provider does not document, names
/// nothing that it does not declare, and stands for exactly the resources of the expansion.
final class TerraformChecks {
  private static final Map<String, ProviderArguments> PROVIDER = ProviderArguments.load();
  /// Of Terraform itself, in any resource.
  private static final Set<String> META = Set.of("count", "depends_on");
  private static final Map<ResourceKind, String> TYPES = Map.ofEntries(
      entry(ResourceKind.FIREWALL, "linode_firewall"),
      entry(ResourceKind.PLACEMENT_GROUP, "linode_placement_group"),
      entry(ResourceKind.STACKSCRIPT, "linode_stackscript"),
      entry(ResourceKind.LINODE, "linode_instance"), entry(ResourceKind.DISK, "linode_instance_disk"),
      entry(ResourceKind.CONFIG, "linode_instance_config"), entry(ResourceKind.VOLUME, "linode_volume"),
      entry(ResourceKind.NODEBALANCER, "linode_nodebalancer"),
      entry(ResourceKind.NODEBALANCER_CONFIG, "linode_nodebalancer_config"),
      entry(ResourceKind.NODEBALANCER_NODE, "linode_nodebalancer_node"),
      entry(ResourceKind.DOMAIN, "linode_domain"), entry(ResourceKind.DOMAIN_RECORD, "linode_domain_record"));
  private static final Pattern REFERENCE = Pattern
      .compile("\\b(linode_[a-z_]+)\\.([A-Za-z0-9_]+)(\\[[^\\]]*\\])?(?:\\.([a-z0-9_]+))?");
  private static final Pattern NAME = Pattern.compile("\\b(var|local)\\.([a-z0-9_]+)");
  private static final Pattern LENGTH = Pattern.compile("length\\((linode_[a-z_]+\\.[A-Za-z0-9_]+)\\)");

  private final HclFile file;
  private final Map<String, HclFile.Block> resources = new HashMap<>();

  private TerraformChecks(HclFile file) {
    this.file = file;
    file.blocks("resource").forEach(
        block -> assertThat(resources.put(String.join(".", block.labels()), block)).as("twice %s", block)
            .isNull());
  }

  static void check(String text, Expansion expansion) {
    var checks = new TerraformChecks(HclFile.read(text));
    checks.resources.values().forEach(TerraformChecks::isDocumented);
    checks.everythingNamedIsDeclared();
    checks.standsFor(expansion);
  }

  private static void isDocumented(HclFile.Block resource) {
    var known = PROVIDER.get(resource.labels().getFirst());
    assertThat(known).as("documented: %s", resource.labels()).isNotNull();
    isDocumented(resource, Objects.requireNonNull(known));
  }

  private static void isDocumented(HclFile.Block block, ProviderArguments known) {
    var names = new HashSet<>(block.attributes().keySet());
    names.removeAll(META);
    assertThat(known.arguments()).as("arguments of %s", block).containsAll(names);
    assertThat(names).as("arguments of %s", block).containsAll(known.required());
    block.blocks().stream().filter(inner -> !inner.type().equals("lifecycle")).forEach(inner -> {
      assertThat(known.blocks()).as("blocks of %s", block).containsKey(inner.type());
      isDocumented(inner, Objects.requireNonNull(known.blocks().get(inner.type())));
    });
  }

  private void everythingNamedIsDeclared() {
    var declared = file.blocks("variable").map(block -> "var." + block.labels().getFirst())
        .collect(Collectors.toSet());
    file.blocks("locals")
        .forEach(block -> block.attributes().keySet().forEach(name -> declared.add("local." + name)));
    var named = new HashSet<String>();
    file.blocks().stream().flatMap(HclFile.Block::expressions).forEach(expression -> {
      NAME.matcher(expression).results().forEach(match -> named.add(match.group()));
      REFERENCE.matcher(expression).results().forEach(
          match -> isThere(match.group(1), match.group(2), Optional.ofNullable(match.group(3)),
              Optional.ofNullable(match.group(4)), expression));
    });
    assertThat(declared).filteredOn(name -> name.startsWith("var.")).isSubsetOf(named);
    assertThat(declared).containsAll(named);
  }

  private void isThere(String type, String name, Optional<String> index, Optional<String> attribute,
      String expression) {
    var resource = resources.get(type + "." + name);
    assertThat(resource).as("%s.%s in %s", type, name, expression).isNotNull();
    attribute.ifPresent(read -> {
      assertThat(Objects.requireNonNull(PROVIDER.get(type)).computed()).as(expression).contains(read);
      assertThat(index.isPresent()).as("%s of %s", expression, resource)
          .isEqualTo(Objects.requireNonNull(resource).attributes().containsKey("count"));
    });
  }

  private void standsFor(Expansion expansion) {
    TYPES.forEach((kind, type) -> {
      var labels = resources.entrySet().stream().filter(resource -> resource.getKey().startsWith(type + "."))
          .flatMap(resource -> labels(kind, resource.getValue()).stream()).toList();
      assertThat(labels).as(type).containsExactlyInAnyOrderElementsOf(expansion.resources().stream()
          .filter(resource -> resource.kind() == kind).map(DesiredResource::label).toList());
    });
  }

  /// Ports have no labels in the cloud; [DesiredResource#label] says what they listen on.
  private List<String> labels(ResourceKind kind, HclFile.Block resource) {
    int count = Optional.ofNullable(resource.attributes().get("count")).map(this::count).orElse(1);
    return switch (kind) {
      case NODEBALANCER_CONFIG ->
        List.of(HclFile.unquoted(resource.attribute("protocol")) + "-" + resource.attribute("port"));
      case DOMAIN -> List.of(HclFile.unquoted(resource.attribute("domain")));
      case DOMAIN_RECORD -> List.of(recordLabel(resource));
      default -> HclFile.texts(resource.attribute("label"), count);
    };
  }

  private static String recordLabel(HclFile.Block resource) {
    if (resource.attributes().containsKey("service"))
      return "_%s._%s".formatted(HclFile.unquoted(resource.attribute("service")),
          HclFile.unquoted(resource.attribute("protocol")));
    var name = HclFile.unquoted(resource.attribute("name"));
    return name.isEmpty() ? "@" : name;
  }

  private int count(String expression) {
    var length = LENGTH.matcher(expression);
    return length.matches()
        ? count(Objects.requireNonNull(resources.get(length.group(1))).attribute("count"))
        : Integer.parseInt(expression);
  }
}
