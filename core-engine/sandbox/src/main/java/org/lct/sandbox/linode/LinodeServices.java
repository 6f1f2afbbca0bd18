package org.lct.sandbox.linode;

import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.account.AccountSettings;
import org.lct.sandbox.account.SshKeys;
import org.lct.sandbox.address.Reservations;
import org.lct.sandbox.backup.Backups;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.image.Images;
import org.lct.sandbox.interfaces.Interfaces;
import org.lct.sandbox.lock.Locks;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.placement.PlacementGroups;
import org.lct.sandbox.stackscript.StackScripts;
import org.lct.sandbox.tag.Tags;

/// Everything that Linodes have to do with.
public record LinodeServices(Cloud cloud, Jobs jobs, LinodeLife life, Attachments attachments,
    Addresses addresses, Firewalls firewalls, Tags tags, StackScripts scripts, AccountSettings settings,
    SshKeys keys, Images images, PlacementGroups groups, Locks locks, Reservations reservations,
    LinodeRoom room, Backups backups, Interfaces interfaces) {

  /// The services of this cloud, with the account's limits.
  public static LinodeServices in(Cloud cloud, Jobs jobs, AccountLimits limits) {
    var addresses = new Addresses(cloud);
    var tags = new Tags(cloud);
    var firewalls = new Firewalls(cloud);
    return new LinodeServices(cloud, jobs, new LinodeLife(cloud, jobs), new Attachments(cloud, jobs),
        addresses,
        firewalls, tags, new StackScripts(cloud), new AccountSettings(cloud), new SshKeys(cloud),
        new Images(cloud, tags), new PlacementGroups(cloud), new Locks(cloud),
        new Reservations(cloud, addresses, limits), new LinodeRoom(cloud, limits), new Backups(cloud),
        Interfaces.in(cloud, new Networks(cloud), addresses, firewalls, limits));
  }

  /// What Linodes have on their disks and in their profiles.
  Contents contents() {
    return new Contents(cloud, attachments, interfaces);
  }
}
