package org.lct.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
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
import org.lct.expand.Expansion;
import org.lct.plan.ResourceAddress;

/// What a plan wants, in the words of a [Census].
public final class Wanted {
  private static final Catalog CATALOG = BundledCatalog.load();

  private final Map<ResourceAddress, DesiredResource> resources = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Wanted(Expansion expansion) {
    expansion.resources().forEach(resource -> resources.put(resource.address(), resource));
  }

  /// The lines a census must show when the plan is deployed and everything runs.
  public static List<String> lines(Expansion expansion) {
    var wanted = new Wanted(expansion);
    expansion.resources().forEach(wanted::add);
    return wanted.lines.stream().sorted().toList();
  }

  private void add(DesiredResource resource) {
    switch (resource) {
      case DesiredFirewall firewall -> lines.add("firewall " + firewall.label());
      case DesiredPlacementGroup group -> lines.add("placement group %s %s %s".formatted(group.label(),
          group.region(), group.policy()));
      case DesiredVpc vpc -> lines.add("vpc %s %s".formatted(vpc.label(), vpc.region()));
      case DesiredSubnet subnet ->
        lines.add("subnet %s %s %s".formatted(label(subnet.vpc()), subnet.label(), subnet.range()));
      case DesiredStackScript script ->
        lines.add("stackscript %s for %s".formatted(script.label(), String.join(",", script.images())));
      case DesiredReservedIp ip -> lines.add("reserved ip %s of %s".formatted(ip.label(), label(ip.node())));
      case DesiredLinode linode -> add(linode);
      case DesiredDisk disk -> lines.add("disk %s %s %d %s".formatted(label(disk.linode()), disk.label(),
          disk.megabytes(), disk.filesystem()));
      case DesiredConfig config ->
        lines.add("config %s %s".formatted(label(config.linode()), config.label()));
      case DesiredVolume volume ->
        lines.add("volume %s %d on %s".formatted(volume.label(), volume.gigabytes(),
            volume.attachTo().map(this::label).orElse("nothing")));
      case DesiredNodeBalancer balancer -> {
        balancer.vpc()
            .ifPresent(place -> lines.add("in vpc %s %s".formatted(balancer.label(), place.address())));
        lines.add("nodebalancer %s %s".formatted(balancer.label(), balancer.region()));
      }
      case DesiredNodeBalancerConfig port -> lines.add("port %s %d %s".formatted(label(port.nodeBalancer()),
          port.port(), port.protocol()));
      case DesiredDomain domain -> lines.add("domain " + domain.label());
      case DesiredRecord one -> lines.add("record %s %s %s %s".formatted(one.zone(), one.type(), one.name(),
          switch (one.target()) {
            case DesiredRecord.Target.Text(String text) -> text;
            case DesiredRecord.Target.AddressOf(var of) -> "of " + label(of);
          }));
      case DesiredBackEnd backEnd -> {
        var port = (DesiredNodeBalancerConfig) Objects.requireNonNull(resources.get(backEnd.config()));
        lines.add("back end %s %d %s UP".formatted(label(port.nodeBalancer()), port.port(), backEnd.label()));
      }
    }
  }

  private void add(DesiredLinode linode) {
    lines.add("linode %s %s %s running".formatted(linode.label(), linode.region(), linode.type()));
    lines.add("protected %s by %s".formatted(linode.label(), label(linode.firewall())));
    linode.vpc().ifPresent(place -> lines.add("in vpc %s %s".formatted(linode.label(), place.address())));
    interfaces(linode);
    linode.placement()
        .ifPresent(group -> lines.add("placed %s in %s".formatted(linode.label(), label(group))));
    if (linode.ownDisks())
      return;
    // What an image makes: one disk and 512 MB of swap (facts of the API, section 6.1).
    long disk = CATALOG.type(linode.type()).orElseThrow().disk();
    var image = CATALOG.image(linode.image().id()).orElseThrow().label();
    lines.add("disk %s %s Disk %d ext4".formatted(linode.label(), image, disk - 512));
    lines.add("disk %s 512 MB Swap Image 512 swap".formatted(linode.label()));
    lines.add("config %s My %s Disk Profile".formatted(linode.label(), image));
  }

  private void interfaces(DesiredLinode linode) {
    var interfaces = linode.interfaces();
    if (!interfaces.isUsual())
      lines.add("interfaces %s %s".formatted(linode.label(),
          Stream.of(interfaces.open() ? Optional.of("public") : Optional.<String>empty(),
              interfaces.vpc().map(_ -> "vpc"),
              interfaces.vlan().map(place -> "vlan " + place.label() + " " + place.address()))
              .flatMap(Optional::stream).collect(Collectors.joining(", "))));
  }

  private String label(ResourceAddress address) {
    return Objects.requireNonNull(resources.get(address)).label();
  }
}
