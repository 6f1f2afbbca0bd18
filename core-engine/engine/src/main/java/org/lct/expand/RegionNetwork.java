package org.lct.expand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.plan.NetworkPlan;
import org.lct.plan.NetworkPlan.SubnetPlan;
import org.lct.plan.Placed;
import org.lct.plan.RegionPlan;

/// The private network of a region, as far as the plan says it.
///
/// @param mode its kind, never `auto`: that is private addresses, unless the region names subnets, which only a VPC has, or
///     has nodes without a public address, for which it is a VPC or, where there is none, a VLAN
/// @param range its addresses: what the region says, else its /16 of the cluster's range, by its place in the plan; empty
///     where the plan says none
/// @param subnets those of the region, then those of its template
public record RegionNetwork(NetworkPlan.Mode mode, Optional<String> range, List<SubnetPlan> subnets) {
  private static final int SHARE = 16;
  private static final Pattern FORM = Pattern
      .compile("(\\d{1,3})\\.(\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}/(\\d{1,2})");

  /// Copies the list.
  public RegionNetwork { subnets = List.copyOf(subnets); }

  /// The network of a region of a plan.
  public static RegionNetwork of(ResolvedPlan plan, ResolvedRegion region) {
    var own = region.written().layers().stream().map(Placed::value).map(RegionPlan::network)
        .flatMap(Optional::stream).toList();
    var shared = plan.plan().network();
    var subnets = own.stream().flatMap(network -> network.subnets().stream()).toList();
    var mode = region.network() == NetworkPlan.Mode.AUTO ? auto(region, subnets) : region.network();
    boolean hasRange = mode == NetworkPlan.Mode.VPC || mode == NetworkPlan.Mode.VLAN;
    var range = own.stream().map(NetworkPlan::cidr).flatMap(Optional::stream).findFirst()
        .or(() -> shared.flatMap(NetworkPlan::cidr)
            .flatMap(cidr -> share(cidr, plan.regions().indexOf(region), plan.regions().size())));
    return new RegionNetwork(mode, hasRange ? range : Optional.empty(),
        subnets);
  }

  /// The range of a region's VPC or VLAN where the plan writes none: its /16 of 10.0.0.0/8, so that regions differ.
  static String unwritten(ResolvedPlan plan, ResolvedRegion region) {
    return share("10.0.0.0/8", plan.regions().indexOf(region) % 256, plan.regions().size()).orElseThrow();
  }

  private static NetworkPlan.Mode auto(ResolvedRegion region, List<SubnetPlan> subnets) {
    boolean hidden = region.nodePlans().stream().anyMatch(ResolvedNodePlan::isHidden);
    if ((hidden || !subnets.isEmpty()) && can(region, "VPCs"))
      return NetworkPlan.Mode.VPC;
    return hidden && can(region, "Vlans") ? NetworkPlan.Mode.VLAN : NetworkPlan.Mode.PRIVATE_IP;
  }

  private static boolean can(ResolvedRegion region, String capability) {
    return region.region().filter(place -> place.can(capability)).isPresent();
  }

  /// The n-th /16 of a range. A range that is no larger is the only region's.
  private static Optional<String> share(String cidr, int position, int regions) {
    var form = FORM.matcher(cidr.strip());
    if (Cidr.parse(cidr).filter(range -> !range.ipv6()).isEmpty() || !form.matches())
      return Optional.empty();
    int prefix = Integer.parseInt(form.group(3));
    if (prefix > SHARE)
      return regions == 1 ? Optional.of(cidr.strip()) : Optional.empty();
    int shares = 1 << (SHARE - prefix);
    int begin = Integer.parseInt(form.group(1)) * 256 + Integer.parseInt(form.group(2));
    int share = begin - begin % shares + position;
    return position < shares
        ? Optional.of("%d.%d.0.0/%d".formatted(share / 256, share % 256, SHARE))
        : Optional.empty();
  }
}
