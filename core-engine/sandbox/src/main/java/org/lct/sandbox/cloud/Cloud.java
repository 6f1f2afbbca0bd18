package org.lct.sandbox.cloud;

import org.jspecify.annotations.Nullable;
import org.lct.sandbox.catalog.Catalog;
import org.lct.sandbox.cloud.Event.Job;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.store.Table;

/// Everything that exists in the simulated cloud: a table for each kind, with the look-ups that are asked for often.
///
/// A further kind is a record and a line here. Not thread-safe: belongs to whoever holds the store.
///
/// @param disksOf disks by Linode
/// @param configsOf configuration profiles by Linode
/// @param ipsOf addresses by Linode
/// @param volumesOf volumes by the Linode they are attached to
/// @param eventsOf events by the URL of their entity
/// @param capacity which plans are sold out where
public record Cloud(Store store, Catalog catalog, CloudClock clock, Owner owner, Table<Linode> linodes,
    Table<Disk> disks,
    Table<BootConfig> configs, Table<Ip> ips, Table<Volume> volumes, Table<Event> events,
    Table<Deployment> deployments,
    Index<Long, Disk> disksOf,
    Index<Long, BootConfig> configsOf, Index<Long, Ip> ipsOf, Index<Long, Volume> volumesOf,
    Index<String, Event> eventsOf, Capacity capacity) {

  /// Declares the tables of a cloud in the store, which is loaded next.
  public static Cloud in(Store store, Catalog catalog, CloudClock clock, Owner owner) {
    var linodes = store.table("linodes", Linode.class);
    var disks = store.table("disks", Disk.class);
    var configs = store.table("configs", BootConfig.class);
    var ips = store.table("ips", Ip.class);
    var volumes = store.table("volumes", Volume.class);
    var events = store.table("events", Event.class);
    return new Cloud(store, catalog, clock, owner, linodes, disks, configs, ips,
        volumes, events, store.table("deployments", Deployment.class), disks.index(Disk::linode),
        configs.index(BootConfig::linode), ips.index(Ip::linode),
        volumes.index(Volume::linode),
        events.index(event -> event.entity() == null ? null : event.entity().url()),
        new Capacity(store, catalog));
  }

  /// A new id of this kind.
  public long newId(Id kind) {
    return store.next(kind.name(), kind.first());
  }

  /// Adds a row and returns it.
  public <T extends Row> T add(Table<T> table, T row) {
    table.put(row);
    return row;
  }

  /// Records that something happened just now that took no time.
  public Event notify(String action, @Nullable Subject entity, @Nullable Subject secondary) {
    return record(action, entity, secondary, null, clock.now());
  }

  Event record(String action, @Nullable Subject entity, @Nullable Subject secondary, @Nullable Job job,
      long at) {
    return add(events,
        new Event(newId(Id.EVENT), action, entity, secondary, job, owner.username(), false, at));
  }
}
