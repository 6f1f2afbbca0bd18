package org.lct.sandbox.linode;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.backup.Backup;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Deployment;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Id;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// `POST /linode/instances`: makes a Linode with its disks, its profile and its addresses, and starts to provision it.
record LinodeCreation(LinodeServices services, LinodeLabels labels) {
  private static final long HOSTS = 64;

  Linode create(Call call) {
    var problems = new Problems();
    var order = LinodeOrder.read(call.body(), services, labels, problems);
    problems.refuseIfAny();
    return make(order.orElseThrow());
  }

  private Linode make(LinodeOrder order) {
    var id = cloud().newId(Id.LINODE);
    var now = cloud().clock().now();
    var linode = cloud().add(cloud().linodes(), new Linode(id, origin(order, id), settings(order, id),
        LinodeStatus.PROVISIONING, 0, null, now, now));
    order.interfaces().settle(id, services);
    if (!order.interfaces().own()) {
      services.reservations().give(order.body().texts("ipv4").orElse(List.of()), order.region(), id, null);
    }
    if (order.body().flag("private_ip", false)) {
      services.addresses().assignPrivate(order.region().id(), id);
    }
    order.image().ifPresent(image -> deploy(linode, image, order.diskSize(), order.swapSize(),
        order.body().text("kernel").orElse("linode/grub2")));
    order.interfaces().make(linode, services);
    services.scripts().deploy(order.body());
    keep(id, order.body());
    var backup = order.body().number("backup_id").flatMap(services.backups()::find);
    backup.ifPresent(found -> services.contents().copy(found.disks(), found.configs(), linode));
    services.life().create(linode, order.image()
        .map(image -> Subject.of("image", image.id(), image.label(), "/images"))
        .or(() -> backup.map(Backup::subject)).orElse(null), order.body().flag("booted", true));
    order.firewall().ifPresent(firewall -> services.firewalls().protect(firewall, "linode", id));
    order.group().ifPresent(group -> services.groups().assign(group, linode));
    return cloud().linodes().get(id);
  }

  private Linode.Origin origin(LinodeOrder order, long id) {
    return new Linode.Origin(order.region().id(), order.type().id(),
        order.image().map(Image::id).orElse(null),
        services.addresses().newSlaac(order.region()),
        host(order.region(), id, order.group().map(services.groups()::hosts).orElse(Set.of())),
        order.body().text("disk_encryption").orElse("enabled"),
        LinodeOrder.userData(order.body()).isPresent());
  }

  private Linode.Settings settings(LinodeOrder order, long id) {
    var body = order.body();
    var account = services.settings();
    return new Linode.Settings(body.text("label").orElse("linode" + id), body.text("group").orElse(""),
        services.tags().use(body.texts("tags").orElse(List.of())), LinodeView.alerts(order.type()), true,
        body.text("maintenance_policy").orElse(account.maintenancePolicy()),
        account.backupsEnabled() || body.flag("backups_enabled", false),
        Json.object().putNull("day").putNull("window"));
  }

  /// Gives the Linode a disk with the image, a swap disk unless its size is 0, and a profile; sizes are MB.
  void deploy(Linode linode, Image image, long diskSize, long swapSize, String kernel) {
    var devices = new TreeMap<String, Device>();
    devices.put("sda", addDisk(linode, image.label() + " Disk", diskSize, "ext4"));
    if (swapSize > 0) {
      devices.put("sdb", addDisk(linode, swapSize + " MB Swap Image", swapSize, "swap"));
    }
    var now = cloud().clock().now();
    var settings = ConfigView.defaults(services.settings().networkHelper())
        .put("kernel", kernel);
    cloud().configs().put(new BootConfig(cloud().newId(Id.CONFIG), linode.id(),
        "My %s Disk Profile".formatted(image.label()), settings, devices, now, now));
  }

  /// Keeps what the metadata service is to tell.
  void keep(long id, Body body) {
    var keys = Login.keys(body, services.keys());
    var data = LinodeOrder.userData(body);
    cloud().deployments().remove(id);
    if (data.isPresent() || !keys.isEmpty()) {
      cloud().deployments().put(new Deployment(id, data.orElse(null), keys));
    }
  }

  private Device addDisk(Linode linode, String label, long size, String filesystem) {
    var now = cloud().clock().now();
    var disk = new Disk(cloud().newId(Id.DISK), linode.id(), label, size, filesystem, Disk.Status.NOT_READY,
        now, now);
    cloud().disks().put(disk);
    return Device.ofDisk(disk.id());
  }

  private Cloud cloud() {
    return services.cloud();
  }

  /// A host in the region, if possible one on which nobody else of the placement group stands.
  ///
  /// @param taken the hosts of the group
  static String host(Region region, long id, Set<String> taken) {
    return LongStream.range(id, id + HOSTS).mapToObj(number -> hostUuid(region, number))
        .filter(host -> !taken.contains(host)).findFirst().orElseGet(() -> hostUuid(region, id));
  }

  /// One of 64 hosts of the region: 40 hexadecimal digits, as recorded, in spite of the name.
  static String hostUuid(Region region, long number) {
    var random = new SplittableRandom(region.number() * HOSTS + number % HOSTS);
    return "%016x%016x%08x".formatted(random.nextLong(), random.nextLong(), random.nextInt());
  }
}
