package org.lct.export;

import java.util.Optional;
import java.util.stream.Stream;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredRecord.Target;
import org.lct.export.HclPart.Attribute;
import org.lct.plan.ResourceAddress;

/// Domains and their records as the provider `linode/linode` writes them.
record TerraformDns(TerraformNames names) {
  static Stream<HclPart> domain(DesiredDomain domain) {
    return Stream.<Optional<? extends HclPart>>of(Optional.of(Attribute.text("domain", domain.label())),
        Optional.of(Attribute.text("type", "master")),
        Optional.of(Attribute.text("soa_email", domain.soaEmail())), seconds(domain.ttl()),
        TerraformResources.tags(domain.tags())).flatMap(Optional::stream);
  }

  private static Optional<Attribute> seconds(int ttl) {
    return ttl == 0 ? Optional.empty() : Optional.of(Attribute.number("ttl_sec", ttl));
  }

  Stream<HclPart> dnsRecord(DesiredRecord desired) {
    var head = Stream.of(
        new Attribute("domain_id", "linode_domain.%s.id".formatted(names.name(desired.domain()))),
        Attribute.text("record_type", desired.type()));
    return Stream.<Stream<? extends HclPart>>of(head, ofItsType(desired), seconds(desired.ttl()).stream())
        .flatMap(parts -> parts);
  }

  private Stream<Attribute> ofItsType(DesiredRecord desired) {
    var name = Attribute.text("name", desired.name());
    var target = new Attribute("target", target(desired));
    return switch (desired.type()) {
      case "MX" -> Stream.of(name, target, Attribute.number("priority", desired.priority()));
      case "SRV" -> {
        var parts = desired.name().split("\\.", 2);
        yield Stream.of(Attribute.text("service", parts[0].replaceFirst("^_", "")),
            Attribute.text("protocol", parts[parts.length - 1].replaceFirst("^_", "")), target,
            Attribute.number("priority", desired.priority()), Attribute.number("weight", desired.weight()),
            Attribute.number("port", desired.port()));
      }
      case "CAA" -> {
        var parts = text(desired).split(" ", 2);
        yield Stream.of(name, Attribute.text("tag", parts[0]),
            Attribute.text("target", parts[parts.length - 1]));
      }
      default -> Stream.of(name, target);
    };
  }

  private static String text(DesiredRecord desired) {
    return desired.target() instanceof Target.Text(String text) ? text : "";
  }

  private String target(DesiredRecord desired) {
    return switch (desired.target()) {
      case Target.Text(String text) -> Hcl.quoted(text);
      case Target.AddressOf(var resource) -> address(resource, desired.isIpv6());
    };
  }

  private String address(ResourceAddress resource, boolean ipv6) {
    return names.isNode(resource) ? node(resource, ipv6)
        : "linode_nodebalancer.%s.%s".formatted(names.name(resource), ipv6 ? "ipv6" : "ipv4");
  }

  private String node(ResourceAddress resource, boolean ipv6) {
    var node = "linode_instance.%s[%d]".formatted(names.name(resource), names.node(resource).index() - 1);
    return ipv6 ? "split(\"/\", %s.ipv6)[0]".formatted(node) : node + ".ip_address";
  }
}
