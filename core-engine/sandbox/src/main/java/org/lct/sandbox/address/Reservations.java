package org.lct.sandbox.address;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Subject;

/// The reserved addresses of the account: it keeps them, and pays for them, whoever has them.
public record Reservations(Cloud cloud, Addresses addresses, AccountLimits limits) {
  private static final String FIELD = "ipv4";

  /// The reserved addresses.
  public List<Ip> all() {
    return cloud.ips().all().stream().filter(Ip::reserved).toList();
  }

  /// The reserved address that is written like this.
  public Optional<Ip> find(String address) {
    return addresses.find(address).filter(Ip::reserved);
  }

  /// Notes a problem when the account cannot reserve one more.
  public void checkRoom(Problems problems) {
    limits.check(AccountLimit.RESERVED_ADDRESSES, all().size() + 1L, problems);
  }

  /// Notes why what is about to be made cannot have the addresses asked for in its field `ipv4`: it must be a single
  /// one, reserved, of that region, that nobody has.
  ///
  /// @param region empty when it is not known
  public void check(List<String> asked, Optional<Region> region, Problems problems) {
    if (asked.isEmpty()) {
      return;
    }
    var found = chosen(asked);
    problems.require(found.isPresent(), "Must provide a single valid reserved ipv4 address", FIELD);
    found.ifPresent(ip -> {
      problems.require(!ip.assigned(), "Address must be currently unassigned.", FIELD);
      problems.require(region.map(Region::id).map(ip.region()::equals).orElse(true),
          "Address must belong to same region as linode.", FIELD);
    });
  }

  /// Gives a new Linode or NodeBalancer the address asked for, which was checked, or else any public one.
  public Ip give(List<String> asked, Region region, @Nullable Long linode, @Nullable Long nodeBalancer) {
    return chosen(asked).map(ip -> give(ip, linode, nodeBalancer))
        .orElseGet(() -> addresses.assignPublic(region.id(), linode, nodeBalancer));
  }

  /// Gives a reserved address to a Linode or a NodeBalancer.
  public Ip give(Ip ip, @Nullable Long linode, @Nullable Long nodeBalancer) {
    var given = addresses.give(ip, linode, nodeBalancer);
    cloud.notify("reserved_ip_assign", addresses.owner(given).orElse(null), null);
    return given;
  }

  /// Takes an address from its Linode: a reserved one stays with the account.
  public void take(Ip ip, Subject linode) {
    addresses.release(ip);
    cloud.notify(ip.reserved() ? "reserved_ip_unassign" : "linode_deleteip", linode, null);
  }

  /// Reserves an address.
  public Ip add(Region region, List<String> tags) {
    var ip = addresses.reserve(region.id(), tags);
    cloud.notify("reserved_ip_create", null, null);
    return ip;
  }

  /// Reserves an address that somebody has, or ends its reservation: who has it keeps it, and one that nobody has goes.
  ///
  /// @return the address as it is then, or was when it went
  public Ip keep(Ip ip, boolean keep) {
    var changed = ip.kept(keep, List.of());
    if (keep || ip.assigned()) {
      cloud.ips().put(changed);
    } else {
      addresses.release(changed);
    }
    cloud.notify(keep ? "reserved_ip_create" : "reserved_ip_delete", null, null);
    return changed;
  }

  private Optional<Ip> chosen(List<String> asked) {
    return asked.size() == 1 ? find(asked.getFirst()) : Optional.empty();
  }
}
