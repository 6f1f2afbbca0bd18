package org.lct.sandbox.linode;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Deployment;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Id;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.interfaces.Relocation;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.placement.PlacementGroups;

/// The Linode that becomes a clone: a new one, or one there is.
record CloneTarget(LinodeServices services, LinodeLabels labels, Contents contents) {
  static final Fields FIELDS = Fields.of(Field.number("linode_id"), Field.text("region"), Field.text("type"),
      LinodeOrder.label(), Field.text("group"), Field.numbers("disks"), Field.numbers("configs"),
      Field.flag("backups_enabled"), Field.flag("private_ip"),
      Field.object("metadata", Fields.of(Field.text("user_data"))),
      PlacementGroups.field());
  private static final List<String> ONLY_NEW = List.of("region", "type", "label", "group",
      "backups_enabled", "private_ip", "metadata", "placement_group");

  /// Notes why the request cannot be carried out for these disks of the source.
  void check(Linode source, Body body, Collection<Disk> disks, Problems problems) {
    if (body.has("linode_id")) {
      checkOld(source, body, disks, problems);
    } else {
      checkNew(source, body, disks, problems);
    }
  }

  private void checkOld(Linode source, Body body, Collection<Disk> disks, Problems problems) {
    ONLY_NEW.stream().filter(body::has)
        .forEach(field -> problems.add("Can only be provided when cloning to a new Linode", field));
    problems.require(!source.origin().userData(),
        "A Linode with user data can only be cloned to a new Linode", "linode_id");
    var target = old(body).filter(found -> found.id() != source.id()
        && found.status() != LinodeStatus.DELETING);
    problems.require(target.isPresent(), "linode_id is not valid", "linode_id");
    target.ifPresent(found -> {
      problems.require(Contents.size(disks) <= contents.freeSpace(found),
          "Not enough free space on %s.".formatted(found.label()), "linode_id");
      problems.require(
          cloud().disksOf().get(found.id()).size() + cloud().volumesOf().get(found.id()).size()
              + disks.size() <= services.attachments().limit(found),
          "The Linode cannot have any more disks or volumes", "linode_id");
    });
  }

  private void checkNew(Linode source, Body body, Collection<Disk> disks, Problems problems) {
    problems.require(body.has("region"), "region is required", "region");
    problems.require(body.has("type"), "type is required", "type");
    problems.require(type(body).isPresent() || !body.has("type"),
        "A valid plan type by that ID was not found", "type");
    problems.require(region(body).isPresent() || !body.has("region"), "region is not valid", "region");
    problems.require(body.text("label").map(labels::free).orElse(true), LinodeLabels.TAKEN, "label");
    type(body).ifPresent(type -> {
      problems.require(Contents.size(disks) <= type.disk() && disks.size() <= type.blockDevices(),
          "The source Linode has allocated more disk than the new type allows. Delete/resize disks smaller"
              + " or choose a larger type.",
          "type");
      problems.require(region(body).isEmpty() || region(body).get().offers(type),
          "This plan is not available in the selected region.", "type");
      region(body).ifPresent(region -> services.room().check(region, type, 1, type.vcpus(), problems));
    });
    var data = LinodeOrder.userData(body);
    problems.require(data.isPresent() || !source.origin().userData(),
        "The user data of the Linode must be given again", "metadata.user_data");
    region(body).ifPresent(region -> services.groups().chosen(body, region.id(), problems));
    region(body).ifPresent(region -> data.ifPresent(text -> LinodeOrder.checkUserData(text, region,
        Optional.ofNullable(source.origin().image()).flatMap(services.images()::deployable), problems)));
  }

  /// Notes why the target cannot have the interfaces of the source or of these profiles of it. A Linode that there is
  /// keeps those that are its own.
  void checkInterfaces(Linode source, Body body, List<BootConfig> configs, Problems problems) {
    var fresh = !body.has("linode_id");
    var field = fresh ? "region" : "linode_id";
    var networks = services.interfaces().networks();
    var own = networks.ownsInterfaces(source.id());
    var copied = own && fresh ? networks.ownOf(source.id())
        : configs.stream().flatMap(config -> networks.ofConfig(config.id()).stream()).toList();
    var there = fresh ? region(body)
        : old(body).flatMap(found -> cloud().catalog().region(found.region()));
    there.ifPresent(region -> new Relocation(networks).check(copied, own && fresh, region, field, problems));
    if (own && fresh) {
      InterfaceOrder.checkAccount(services.settings().interfacesForNewLinodes(), field, problems);
      InterfaceOrder.checkPrivate(body, problems);
    }
    problems.require(copied.isEmpty() || fresh
        || old(body).filter(found -> networks.ownsInterfaces(found.id())).isEmpty(),
        "A Linode with interfaces of its own cannot have those of configuration profiles", "linode_id");
  }

  /// The target of a request that was found possible: free, and on record.
  Linode of(Linode source, Body body) {
    if (!body.has("linode_id")) {
      return make(source, body);
    }
    var target = services.life().free(old(body).orElseThrow().id());
    var tags = services.tags().use(source.settings().tags());
    return cloud().add(cloud().linodes(), tags.isEmpty() ? target : target.tagged(tags));
  }

  private Linode make(Linode source, Body body) {
    var id = cloud().newId(Id.LINODE);
    var now = cloud().clock().now();
    var region = region(body).orElseThrow();
    var type = type(body).orElseThrow();
    var group = services.groups().chosen(body, region.id(), new Problems());
    var host = LinodeCreation.host(region, id, group.map(services.groups()::hosts).orElse(Set.of()));
    var origin = new Linode.Origin(region.id(), type.id(), source.origin().image(),
        services.addresses().newSlaac(region), host,
        source.origin().diskEncryption(), LinodeOrder.userData(body).isPresent());
    var own = services.interfaces().networks().ownsInterfaces(source.id());
    if (!own) {
      services.addresses().assignPublic(region.id(), id, null);
    }
    if (body.flag("private_ip", false)) {
      services.addresses().assignPrivate(region.id(), id);
    }
    keep(id, source, body);
    var target = cloud().add(cloud().linodes(), new Linode(id, origin, settings(id, source, body, type),
        LinodeStatus.OFFLINE, 0, null, now, now));
    if (own) {
      services.interfaces().ofLinodes().copy(source, target);
    }
    group.ifPresent(chosen -> services.groups().assign(chosen, target));
    return target;
  }

  /// The keys that let into the source let into what is made of its disks; user data is given again.
  private void keep(long id, Linode source, Body body) {
    var keys = cloud().deployments().find(source.id()).map(Deployment::keys).orElse(List.of());
    var data = LinodeOrder.userData(body);
    if (data.isPresent() || !keys.isEmpty()) {
      cloud().deployments().put(new Deployment(id, data.orElse(null), keys));
    }
  }

  private Linode.Settings settings(long id, Linode source, Body body, LinodeType type) {
    var account = services.settings();
    return new Linode.Settings(body.text("label").orElse("linode" + id), body.text("group").orElse(""),
        services.tags().use(source.settings().tags()), LinodeView.alerts(type), true,
        account.maintenancePolicy(), account.backupsEnabled() || body.flag("backups_enabled", false),
        Json.object().putNull("day").putNull("window"));
  }

  private Optional<Linode> old(Body body) {
    return body.number("linode_id").flatMap(cloud().linodes()::find);
  }

  private Optional<Region> region(Body body) {
    return body.text("region").flatMap(cloud().catalog()::region);
  }

  private Optional<LinodeType> type(Body body) {
    return body.text("type").flatMap(cloud().catalog()::type);
  }

  private Cloud cloud() {
    return services.cloud();
  }
}
