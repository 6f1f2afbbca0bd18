package org.lct.sandbox.cloud;

import java.util.List;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// Which addresses of other Linodes a Linode may take over.
public final class IpShares {
  private final Cloud cloud;
  private final Table<IpShare> shares;
  private final Index<Long, IpShare> byLinode;
  private final Index<String, IpShare> byAddress;

  IpShares(Cloud cloud) {
    this.cloud = cloud;
    this.shares = cloud.store().table("ip_shares", IpShare.class);
    this.byLinode = shares.index(IpShare::linode);
    this.byAddress = shares.index(IpShare::address);
  }

  /// The addresses that this Linode may take over.
  public List<String> addresses(long linode) {
    return byLinode.get(linode).stream().map(IpShare::address).toList();
  }

  /// The Linodes that may take over this address.
  public List<Long> linodes(String address) {
    return byAddress.get(address).stream().map(IpShare::linode).toList();
  }

  /// Lets the Linode take over these addresses and no others.
  public void set(long linode, List<String> addresses) {
    byLinode.get(linode).forEach(share -> shares.remove(share.id()));
    addresses.stream().distinct()
        .forEach(address -> shares.put(new IpShare(cloud.newId(Id.IP_SHARE), address, linode)));
  }

  /// Lets nobody take over this address any more.
  void end(String address) {
    byAddress.get(address).forEach(share -> shares.remove(share.id()));
  }
}
