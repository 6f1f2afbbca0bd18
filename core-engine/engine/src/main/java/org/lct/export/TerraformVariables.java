package org.lct.export;

import java.util.ArrayList;
import java.util.List;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.Expansion;
import org.lct.export.HclPart.Attribute;
import org.lct.export.HclPart.Block;

/// What stands before the resources of a Terraform configuration: the provider, and the variables for what a plan
/// never holds or leaves to its operator.
final class TerraformVariables {
  /// `strcontains` came with Terraform 1.5.
  private static final String TERRAFORM = ">= 1.5";
  /// The line whose documentation the attributes are taken from.
  private static final String PROVIDER = """
      {
        source  = "linode/linode"
        version = "~> 4.0"
      }""";
  private static final String TEXTS = "list(string)";

  private TerraformVariables() {}

  static List<HclPart> blocks(Expansion expansion) {
    var parts = new ArrayList<HclPart>();
    parts.add(new Block("terraform", Attribute.text("required_version", TERRAFORM),
        new Block("required_providers", new Attribute("linode", PROVIDER))));
    parts.add(new Block("provider \"linode\"", new Attribute("token", "var.token")));
    parts.add(variable("token", "A personal access token of the account.", "string",
        new Attribute("sensitive", "true")));
    if (expansion.each(DesiredLinode.class).findAny().isPresent())
      parts.add(variable("authorized_keys", "Public SSH keys that may log in as root.", TEXTS));
    if (expansion.each(DesiredLinode.class).anyMatch(node -> !node.bootOnCreate()))
      parts.add(variable("start",
          "Whether the nodes run that the plan creates unbooted. False first if all else is to be there before them.",
          "bool", new Attribute("default", "true")));
    if (asksForSshSource(expansion)) {
      parts.add(variable("ssh_from", "Where SSH may come from: ranges such as 192.0.2.0/24.", TEXTS));
      parts.add(new Block("locals", new Attribute("ssh_from_ipv4", ranges("!")),
          new Attribute("ssh_from_ipv6", ranges(""))));
    }
    return parts;
  }

  private static Block variable(String name, String description, String type, Attribute... more) {
    var parts = new ArrayList<HclPart>(
        List.of(Attribute.text("description", description), new Attribute("type", type)));
    parts.addAll(List.of(more));
    return new Block("variable " + Hcl.quoted(name), parts);
  }

  private static String ranges(String negation) {
    return "[for range in var.ssh_from : range if %sstrcontains(range, \":\")]".formatted(negation);
  }

  /// Whether the firewalls let nobody in by SSH, because the plan leaves it to its operator from where.
  static boolean asksForSshSource(Expansion expansion) {
    var rules = expansion.each(DesiredFirewall.class).flatMap(firewall -> firewall.inbound().stream());
    return expansion.each(DesiredFirewall.class).findAny().isPresent()
        && rules.noneMatch(rule -> rule.label().equals("ssh"));
  }

  /// The rule of every firewall for SSH from where the variable says. The provider refuses empty lists.
  static Block sshRule() {
    return new Block("inbound", Attribute.text("label", "ssh"), Attribute.text("action", "ACCEPT"),
        Attribute.text("protocol", "TCP"), Attribute.text("ports", "22"),
        new Attribute("ipv4", unlessEmpty("local.ssh_from_ipv4")),
        new Attribute("ipv6", unlessEmpty("local.ssh_from_ipv6")));
  }

  private static String unlessEmpty(String list) {
    return "length(%s) > 0 ? %s : null".formatted(list, list);
  }
}
