package org.lct.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// Hands out addresses. None is handed out again while somebody has it.
///
/// Public IPv4 addresses come from 198.18.0.0/15, the range for benchmarks (RFC 2544), which leads nowhere on the
/// Internet; private ones from 192.168.128.0/17 without the part that NodeBalancers use; IPv6 from the range for
/// documentation (RFC 3849), a prefix for each region.
public final class Addresses {
  private static final int HOSTS = 253;
  private static final int PUBLIC_BLOCKS = 512;
  private static final int PRIVATE_BLOCKS = 127;

  private final Cloud cloud;
  private final Index<String, Ip> byAddress;
  private final IpShares shares;
  private final IpRanges ranges;
  private final Table<SlaacName> slaacNames;
  private Function<Long, Optional<Subject>> balancers = _ -> Optional.empty();

  /// The addresses of this cloud.
  public Addresses(Cloud cloud) {
    this.cloud = cloud;
    this.byAddress = cloud.ips().index(Ip::address);
    this.shares = new IpShares(cloud);
    this.ranges = new IpRanges(cloud);
    this.slaacNames = cloud.store().table("slaac_names", SlaacName.class);
  }

  /// Says how NodeBalancers are found by their id.
  public void findBalancers(Function<Long, Optional<Subject>> finder) {
    balancers = finder;
  }

  /// Which addresses Linodes may take over from each other.
  public IpShares shares() {
    return shares;
  }

  /// The IPv6 ranges.
  public IpRanges ranges() {
    return ranges;
  }

  /// This IPv4 address, if somebody has it or the account keeps it.
  public Optional<Ip> find(String address) {
    return byAddress.get(address).stream().findFirst();
  }

  /// The Linode or NodeBalancer that has the address.
  public Optional<Subject> owner(Ip ip) {
    return Optional.ofNullable(ip.linode()).map(cloud.linodes()::get).map(Subject::of)
        .or(() -> Optional.ofNullable(ip.nodeBalancer()).flatMap(balancers));
  }

  /// Gives a public address to a Linode or a NodeBalancer.
  ///
  /// @throws IllegalStateException when all 129,536 are in use
  public Ip assignPublic(String region, @Nullable Long linode, @Nullable Long nodeBalancer) {
    var address = freePublic();
    return cloud.add(cloud.ips(), new Ip(cloud.newId(Id.IP), address, true, region, linode, nodeBalancer,
        hostName(address), false, List.of()));
  }

  /// Gives a private address to a Linode.
  ///
  /// @throws IllegalStateException when all 32,131 are in use
  public Ip assignPrivate(String region, long linode) {
    var address = free(Id.PRIVATE_ADDRESS, PRIVATE_BLOCKS,
        n -> "192.168.%d.%d".formatted(128 + n / HOSTS, 2 + n % HOSTS));
    return cloud.add(cloud.ips(), new Ip(cloud.newId(Id.IP), address, false, region, linode, null, null,
        false, List.of()));
  }

  /// Keeps a public address that nobody has yet.
  ///
  /// @throws IllegalStateException when all 129,536 are in use
  public Ip reserve(String region, List<String> tags) {
    return cloud.add(cloud.ips(),
        new Ip(cloud.newId(Id.IP), freePublic(), true, region, null, null, null, true, tags));
  }

  /// Gives an address that there is to a Linode or a NodeBalancer, as the last of its addresses.
  public Ip give(Ip ip, @Nullable Long linode, @Nullable Long nodeBalancer) {
    cloud.ips().remove(ip.id());
    var name = ip.open() && ip.rdns() == null ? hostName(ip.address()) : ip.rdns();
    return cloud.add(cloud.ips(), ip.owned(cloud.newId(Id.IP), linode, nodeBalancer, name));
  }

  /// Takes an address from whoever has it. The account keeps it if it is reserved; else anybody may get it.
  public void release(Ip ip) {
    shares.end(ip.address());
    if (ip.reserved()) {
      cloud.ips().put(ip.owned(ip.id(), null, null, null));
    } else {
      cloud.ips().remove(ip.id());
    }
  }

  /// Takes from a Linode that is going all its addresses, ranges and what it may take over.
  public void releaseAll(long linode) {
    cloud.ipsOf().get(linode).forEach(this::release);
    releaseRanges(linode);
    shares.set(linode, List.of());
    slaacNames.remove(linode);
  }

  /// Takes from a Linode its IPv6 ranges.
  public void releaseRanges(long linode) {
    ranges.of(linode).forEach(range -> {
      shares.end(range.range());
      ranges.remove(range);
    });
  }

  /// An IPv6 address that was never given to anybody, without prefix length.
  public String newSlaac(Region region) {
    var n = cloud.newId(Id.SLAAC_ADDRESS);
    return "2001:db8:%x::f03c:95ff:fe%02x:%x".formatted(region.number(), n >> 16 & 0xff, n & 0xffff);
  }

  /// The Linode with this SLAAC address.
  public Optional<Linode> withSlaac(String address) {
    return cloud.linodes().all().stream().filter(linode -> linode.origin().ipv6().equals(address))
        .findFirst();
  }

  /// The name that the reverse look-up of a Linode's SLAAC address gives, if it has one.
  public Optional<String> slaacName(long linode) {
    return slaacNames.find(linode).map(SlaacName::name);
  }

  /// Sets or removes that name.
  public void nameSlaac(long linode, Optional<String> name) {
    name.ifPresentOrElse(text -> slaacNames.put(new SlaacName(linode, text)),
        () -> slaacNames.remove(linode));
  }

  /// The name that the reverse look-up of a public address gives at first.
  public static String hostName(String address) {
    return address.replace('.', '-') + ".ip.linodeusercontent.com";
  }

  private String freePublic() {
    return free(Id.PUBLIC_ADDRESS, PUBLIC_BLOCKS,
        n -> "198.%d.%d.%d".formatted(18 + n / HOSTS / 256, n / HOSTS % 256, 2 + n % HOSTS));
  }

  private String free(Id sequence, int blocks, LongFunction<String> address) {
    var all = (long) blocks * HOSTS;
    for (var tried = 0L; tried < all; tried++) {
      var candidate = address.apply(cloud.newId(sequence) % all);
      if (find(candidate).isEmpty()) {
        return candidate;
      }
    }
    throw new IllegalStateException("Every address of this kind is in use.");
  }
}
