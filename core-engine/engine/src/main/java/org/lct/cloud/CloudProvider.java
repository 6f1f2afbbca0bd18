package org.lct.cloud;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.ObservedResource.Volume;

/// An account in a cloud, as the engine sees it.
///
/// All methods block and may be called from many threads at once; each waits its turn under the account's
/// rate limits. Reads are repeated by themselves when that is safe; a call that changes something is made
/// once, and its failure says what may have happened. Listings are complete, whatever their length.
public interface CloudProvider extends AutoCloseable {
  /// The address requests go to, without a secret.
  URI url();

  /// Whether a simulator answers there, where nothing costs money: one says so at an address that Linode does not
  /// have. Asked once for each connection, without repeating.
  boolean simulated() throws CallFailedException, InterruptedException;

  /// Regions, types, images and prices as they are now.
  Catalog catalog() throws CallFailedException, InterruptedException;

  /// The user the token belongs to. The cheapest way to see whether the token works.
  String username() throws CallFailedException, InterruptedException;

  /// What the token and its account may do.
  Allowance allowance();

  /// Linodes with their disks and configurations.
  Linodes linodes();

  /// Block Storage volumes.
  Volumes volumes();

  /// NodeBalancers with their ports and back ends.
  NodeBalancers nodeBalancers();

  /// Cloud Firewalls.
  Firewalls firewalls();

  /// Domains with their records.
  Domains domains();

  /// Placement groups.
  PlacementGroups placementGroups();

  /// VPCs with their subnets.
  Vpcs vpcs();

  /// StackScripts.
  StackScripts stackScripts();

  /// Reserved addresses.
  ReservedIps reservedIps();

  /// Reverse names.
  ReverseNames reverseNames();

  /// Tags.
  Tags tags();

  /// The one poller of this account.
  AccountFeed feed();

  /// Frees connections and threads.
  @Override
  void close();

  /// What the token and its account may do.
  interface Allowance {
    /// The scopes of the token; empty if the API does not tell.
    Optional<TokenScopes> scopes() throws CallFailedException, InterruptedException;

    /// By region, the types that are sold out there at the moment. Linode tells of some types only.
    Map<String, Set<String>> soldOut() throws CallFailedException, InterruptedException;

    /// By region, the services the account cannot have there, in the API's words.
    Map<String, Set<String>> unavailable() throws CallFailedException, InterruptedException;

    /// How many Linodes can be created, as far as is known.
    RateLimit linodes();

    /// How many volumes can be created, as far as is known.
    RateLimit volumes();
  }

  /// Linodes with their disks and configurations.
  interface Linodes {
    /// All Linodes of the account.
    List<ObservedResource.Linode> all() throws CallFailedException, InterruptedException;

    /// All Linodes that carry `tag`.
    List<ObservedResource.Linode> tagged(String tag) throws CallFailedException, InterruptedException;

    /// The Linode with this label in the account, whoever owns it.
    Optional<ObservedResource.Linode> labelled(String label)
        throws CallFailedException, InterruptedException;

    /// Makes a Linode and answers it as it is at once: provisioning, its addresses known.
    ObservedResource.Linode create(Specs.Linode spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Deletes a Linode with its disks; its volumes are detached and stay.
    void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Starts a Linode that is off.
    void boot(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Starts a Linode that runs again.
    void reboot(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Shuts a Linode down.
    void shutDown(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Begins to move a Linode to another type, cold: it is off meanwhile, and runs afterwards if it ran before.
    ///
    /// @param growDisk whether its one disk (beside swap) grows with the type
    void resize(long id, String type, boolean growDisk, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Begins to make the disks of a Linode from an image, all others being lost. It stays off.
    void rebuild(long id, Specs.Rebuild spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Replaces what can be told a Linode in passing, and answers it as it is then.
    ObservedResource.Linode update(long id, Specs.LinodeChange change, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Puts a Linode behind this firewall and no other, in one step.
    void protect(long id, long firewall, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Gives a Linode a private address, which it learns with its next start.
    void addPrivateAddress(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Turns backups on, or off: then those there are go.
    void backUp(long id, boolean on, CallGuard guard) throws CallFailedException, InterruptedException;

    /// A Linode by its number.
    ObservedResource.Linode get(long id) throws CallFailedException, InterruptedException;

    /// The disks of a Linode. A new disk is missing until it is ready.
    List<ObservedResource.Disk> disks(long linode) throws CallFailedException, InterruptedException;

    /// Waits until no disk of a Linode is being made.
    void awaitDiskJobs(long linode) throws CallFailedException, InterruptedException;

    /// Makes a disk; it is usable when the feed says so.
    ObservedResource.Disk createDisk(long linode, Specs.Disk spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Begins to make a disk larger or smaller, with the file system on it. The Linode must be off.
    void resizeDisk(long linode, long disk, long megabytes, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Begins to delete a disk with all it holds. The Linode must be off.
    void deleteDisk(long linode, long disk, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Replaces the disks of a boot configuration. Its volumes stay, if need be as other devices.
    void updateConfig(long linode, long config, Specs.Config spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Gives a boot configuration these interfaces; they count when the Linode boots with it.
    void connect(long linode, long config, List<Specs.Interface> interfaces, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Deletes a boot configuration.
    void deleteConfig(long linode, long config, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// The boot configurations of a Linode.
    List<ObservedResource.Config> configs(long linode) throws CallFailedException, InterruptedException;

    /// Makes a boot configuration.
    ObservedResource.Config createConfig(long linode, Specs.Config spec, CallGuard guard)
        throws CallFailedException, InterruptedException;
  }

  /// Block Storage volumes.
  interface Volumes {
    /// All volumes of the account.
    List<Volume> all() throws CallFailedException, InterruptedException;

    /// All volumes that carry `tag`.
    List<Volume> tagged(String tag) throws CallFailedException, InterruptedException;

    /// The volume with this label in the account, whoever owns it.
    Optional<Volume> labelled(String label) throws CallFailedException, InterruptedException;

    /// Makes a volume.
    Volume create(Specs.Volume spec, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Attaches a volume to a Linode of its region, by its last booted or only configuration.
    Volume attach(long id, long linode, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Begins to detach a volume from its Linode.
    void detach(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Replaces the tags of a volume.
    Volume retag(long id, List<String> tags, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Makes a volume larger. What is on it does not grow by itself.
    Volume resize(long id, int gigabytes, CallGuard guard) throws CallFailedException, InterruptedException;

    /// A volume by its number.
    Volume get(long id) throws CallFailedException, InterruptedException;

    /// Deletes a volume that is attached to nothing, with all it holds.
    void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;
  }

  /// NodeBalancers with their ports and back ends.
  interface NodeBalancers {
    /// All NodeBalancers of the account.
    List<ObservedResource.NodeBalancer> all() throws CallFailedException, InterruptedException;

    /// All NodeBalancers that carry `tag`.
    List<ObservedResource.NodeBalancer> tagged(String tag) throws CallFailedException, InterruptedException;

    /// The NodeBalancer with this label in the account, whoever owns it.
    Optional<ObservedResource.NodeBalancer> labelled(String label)
        throws CallFailedException, InterruptedException;

    /// Makes a NodeBalancer with its ports and back ends.
    ObservedResource.NodeBalancer create(Specs.NodeBalancer spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Replaces the tags of a NodeBalancer.
    ObservedResource.NodeBalancer retag(long id, List<String> tags, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Puts a NodeBalancer behind this firewall and no other, in one step; empty for none.
    void protect(long id, Optional<Long> firewall, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Brings a port to this specification; its back ends stay as they are.
    void updatePort(long nodeBalancer, long port, Specs.Port spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Leads a back end elsewhere.
    ObservedResource.BackEnd updateBackEnd(long nodeBalancer, long port, long backEnd, Specs.BackEnd spec,
        CallGuard guard) throws CallFailedException, InterruptedException;

    /// Deletes a NodeBalancer with its ports and back ends.
    void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// The ports of a NodeBalancer.
    List<ObservedResource.NodeBalancerConfig> ports(long nodeBalancer)
        throws CallFailedException, InterruptedException;

    /// Adds a port with its back ends.
    ObservedResource.NodeBalancerConfig createPort(long nodeBalancer, Specs.Port spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Removes a port with its back ends.
    void deletePort(long nodeBalancer, long port, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// The back ends of a port.
    List<ObservedResource.BackEnd> backEnds(long nodeBalancer, long port)
        throws CallFailedException, InterruptedException;

    /// Adds a back end.
    ObservedResource.BackEnd createBackEnd(long nodeBalancer, long port, Specs.BackEnd spec,
        CallGuard guard) throws CallFailedException, InterruptedException;

    /// Says what a back end gets: `accept` or `drain`, no new connections.
    void setMode(long nodeBalancer, long port, long backEnd, String mode, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Removes a back end.
    void deleteBackEnd(long nodeBalancer, long port, long backEnd, CallGuard guard)
        throws CallFailedException, InterruptedException;
  }

  /// Cloud Firewalls.
  interface Firewalls {
    /// All firewalls of the account.
    List<ObservedResource.Firewall> all() throws CallFailedException, InterruptedException;

    /// All firewalls that carry `tag`.
    List<ObservedResource.Firewall> tagged(String tag) throws CallFailedException, InterruptedException;

    /// The firewall with this label in the account, whoever owns it.
    Optional<ObservedResource.Firewall> labelled(String label)
        throws CallFailedException, InterruptedException;

    /// Makes a firewall.
    ObservedResource.Firewall create(Specs.Firewall spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Replaces the tags of a firewall.
    void retag(long id, List<String> tags, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Replaces the rules of a firewall, in one step.
    void rule(long id, FirewallRules rules, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Lets a firewall do its work that somebody has disabled.
    void enable(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Deletes a firewall; it ceases to protect whatever it was attached to.
    void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;
  }

  /// Domains with their records.
  interface Domains {
    /// All domains of the account.
    List<ObservedResource.Domain> all() throws CallFailedException, InterruptedException;

    /// All domains that carry `tag` or are one of `names`, whoever made them.
    ///
    /// @param tag "" for none
    List<ObservedResource.Domain> known(String tag, Collection<String> names)
        throws CallFailedException, InterruptedException;

    /// Makes a domain that Linode serves.
    ObservedResource.Domain create(Specs.Domain spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Brings a domain to this specification; its records stay.
    ObservedResource.Domain update(long id, Specs.Domain spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Replaces the tags of a domain.
    void retag(long id, List<String> tags, CallGuard guard) throws CallFailedException, InterruptedException;

    /// Deletes a domain with all its records.
    void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;

    /// The records of a domain; none if it is gone.
    List<ObservedResource.DomainRecord> records(long domain)
        throws CallFailedException, InterruptedException;

    /// Makes a record. The cloud keeps several that say the same.
    ObservedResource.DomainRecord createRecord(long domain, Specs.DomainRecord spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Brings a record to this specification, its type excepted.
    ObservedResource.DomainRecord updateRecord(long domain, long id, Specs.DomainRecord spec, CallGuard guard)
        throws CallFailedException, InterruptedException;

    /// Deletes a record.
    void deleteRecord(long domain, long id, CallGuard guard) throws CallFailedException, InterruptedException;
  }
}
