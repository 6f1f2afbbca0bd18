package org.lct.sandbox.interfaces;

import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.Vlans;

/// The interfaces of all Linodes.
///
/// @param ofConfigs those of configuration profiles
/// @param ofLinodes those that are the Linodes' own
public record Interfaces(Networks networks, ConfigInterfaces ofConfigs, LinodeInterfaces ofLinodes) {

  /// The interfaces in this cloud.
  public static Interfaces in(Cloud cloud, Networks networks, Addresses addresses, Firewalls firewalls,
      AccountLimits limits) {
    return new Interfaces(networks, new ConfigInterfaces(cloud, networks),
        new LinodeInterfaces(cloud, networks, addresses, firewalls, limits));
  }

  /// Leads the interfaces of a Linode that has come to another region, at that time (milliseconds since the epoch),
  /// into VLANs of the same names there, and gives them as many new public addresses as they had.
  public void follow(Linode linode, long at) {
    networks.ofLinode(linode.id()).forEach(nic -> new Vlans(networks).follow(nic, linode.region())
        .ifPresent(link -> networks.interfaces().put(nic.with(link, at))));
    ofLinodes.renew(linode, at);
  }

  /// Forgets the interfaces of a Linode that is about to cease to be.
  public void forget(long linode) {
    networks.ofLinode(linode).forEach(nic -> {
      ofLinodes.unprotect(nic);
      networks.interfaces().remove(nic.id());
    });
  }

  /// Forgets what a Linode was that has ceased to be.
  public void forgetSettings(long linode) {
    networks.settings().remove(linode);
  }

  /// Forgets the interfaces of a configuration profile that ceases to be.
  public void forgetConfig(long config) {
    networks.ofConfig(config).forEach(nic -> networks.interfaces().remove(nic.id()));
  }
}
