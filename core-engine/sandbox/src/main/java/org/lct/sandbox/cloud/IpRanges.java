package org.lct.sandbox.cloud;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The IPv6 ranges of the account, out of 2001:db8:1000::/36; none is handed out twice.
public final class IpRanges {
  /// Blocks of 256 networks of 64 bits in each network of 48 bits; the first is left out, so that every range is written
  /// with four groups.
  private static final int BLOCKS = 255;

  private final Cloud cloud;
  private final Table<IpRange> ranges;
  private final Index<Long, IpRange> byLinode;
  private final Index<String, IpRange> byRange;

  IpRanges(Cloud cloud) {
    this.cloud = cloud;
    this.ranges = cloud.store().table("ip_ranges", IpRange.class);
    this.byLinode = ranges.index(IpRange::linode);
    this.byRange = ranges.index(IpRange::range);
  }

  /// Every range.
  public Collection<IpRange> all() {
    return ranges.all();
  }

  /// The ranges of a Linode.
  public List<IpRange> of(long linode) {
    return byLinode.get(linode);
  }

  /// How many ranges there are in a region.
  public long in(String region) {
    return ranges.all().stream().filter(range -> range.region().equals(region)).count();
  }

  /// The range with this first address.
  public Optional<IpRange> find(String range) {
    return byRange.get(range).stream().findFirst();
  }

  /// Makes a range and routes it to the Linode.
  public IpRange add(Linode linode, int prefix) {
    var n = cloud.newId(Id.RANGE);
    var range = "2001:db8:%x:%x::".formatted(0x1000 + n / BLOCKS, (n % BLOCKS + 1) << 8);
    return cloud.add(ranges, new IpRange(n, range, prefix, linode.region(), linode.id()));
  }

  /// Routes the range to another Linode.
  public void move(IpRange range, long linode) {
    ranges.put(new IpRange(range.id(), range.range(), range.prefix(), range.region(), linode));
  }

  /// Gives the range back.
  public void remove(IpRange range) {
    ranges.remove(range.id());
  }
}
