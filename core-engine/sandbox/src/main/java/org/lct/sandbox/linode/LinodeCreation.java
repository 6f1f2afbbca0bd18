package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Id;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// `POST /linode/instances`: checks everything at once, then makes the Linode with its disks and its profile.
final class LinodeCreation {
  private static final long DEFAULT_SWAP = 512;
  private static final long LEAST_BOOT_DISK = 8192;
  private static final int MOST_USER_DATA = 65_535;
  private static final String NOT_YET = "Not supported by the sandbox yet";

  private static final Fields FIELDS = Fields.of(Field.text("type").required(),
      Field.text("region").required(),
      label(), Field.text("group"), Labels.tags(), Field.text("image"),
      Field.flag("booted"),
      Field.number("swap_size").range(0, Integer.MAX_VALUE),
      Field.number("boot_size").range(0, Integer.MAX_VALUE),
      Field.text("kernel"), Field.object("metadata", Fields.of(Field.text("user_data"))),
      Field.flag("backups_enabled"), Field.flag("private_ip"),
      Field.text("disk_encryption").oneOf("enabled", "disabled"), policy(),
      Field.text("interface_generation").matching("legacy_config", NOT_YET),
      Field.objects("interfaces", Fields.of()).checked(list -> list.isEmpty(), NOT_YET),
      Field.flag("network_helper").checked(_ -> false, NOT_YET),
      Field.object("placement_group").checked(_ -> false, NOT_YET),
      Field.number("backup_id").checked(_ -> false, NOT_YET),
      Field.texts("ipv4").checked(_ -> false, NOT_YET))
      .and(Login.FIELDS);

  private final Cloud cloud;
  private final LinodeLife life;
  private final LinodeLabels labels;
  private final Addresses addresses;

  LinodeCreation(Cloud cloud, LinodeLife life, LinodeLabels labels, Addresses addresses) {
    this.cloud = cloud;
    this.life = life;
    this.labels = labels;
    this.addresses = addresses;
  }

  /// The field `label` of a Linode.
  static Field label() {
    return Labels.field("label", 3, 64, true).matching(".*[a-zA-Z0-9]", "Must end with a letter or number");
  }

  /// The field `maintenance_policy` of a Linode.
  static Field policy() {
    return Field.text("maintenance_policy").matching("linode/(migrate|power_off_on)",
        "Unsupported maintenance policy slug format.");
  }

  Linode create(Call call) {
    var problems = new Problems();
    var body = FIELDS.read(call.body(), problems);
    var order = order(body, problems);
    problems.refuseIfAny();
    return make(body, order.orElseThrow());
  }

  /// What was ordered, looked up in the catalogue.
  ///
  /// @param diskSize of the disk with the image, MB
  private record Order(LinodeType type, Region region, @Nullable Image image, long diskSize, long swapSize) {}

  private Optional<Order> order(Body body, Problems problems) {
    var type = body.text("type").flatMap(cloud.catalog()::type);
    var region = body.text("region").flatMap(cloud.catalog()::region);
    var image = body.text("image").flatMap(cloud.catalog()::image);
    problems.require(type.isPresent() || !body.has("type"), "A valid plan type by that ID was not found",
        "type");
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    problems.require(image.isPresent() || !body.has("image"), "image is not valid", "image");
    body.text("label").ifPresent(label -> problems.require(labels.free(label), LinodeLabels.TAKEN, "label"));
    body.text("kernel").ifPresent(
        kernel -> problems.require(cloud.catalog().kernel(kernel).isPresent(), "kernel is not valid",
            "kernel"));
    if (body.has("image")) {
      Login.check(body, problems);
    }
    if (type.isEmpty() || region.isEmpty()) {
      return Optional.empty();
    }
    problems.require(region.get().offers(type.get()), "This plan is not available in the selected region.",
        "type");
    checkUserData(body, region.get(), image.orElse(null), problems);
    return Optional.of(sized(body, type.get(), region.get(), image.orElse(null), problems));
  }

  private static void checkUserData(Body body, Region region, @Nullable Image image, Problems problems) {
    userData(body).ifPresent(data -> {
      var field = "metadata.user_data";
      problems.require(data.length() <= MOST_USER_DATA, "Unencoded data must not exceed 65535 bytes", field);
      problems.require(base64(data), "Must be base64 encoded", field);
      problems.require(region.offers("Metadata"), "Metadata is not supported in this region", field);
      problems.require(image != null && image.capabilities().contains("cloud-init"),
          "The image does not support cloud-init", field);
    });
  }

  private static Order sized(Body body, LinodeType type, Region region, @Nullable Image image,
      Problems problems) {
    var swap = body.number("swap_size").orElse(DEFAULT_SWAP);
    var disk = body.number("boot_size").orElse(type.disk() - swap);
    if (image != null) {
      problems.require(body.number("boot_size").isEmpty() || disk >= LEAST_BOOT_DISK,
          "Must be at least %d".formatted(LEAST_BOOT_DISK), "boot_size");
      problems.require(disk + swap <= type.disk() && disk >= image.size(),
          "The image and the swap disk do not fit into the %d MB of this plan".formatted(type.disk()),
          body.has("boot_size") ? "boot_size" : "swap_size");
    }
    return new Order(type, region, image, disk, swap);
  }

  private Linode make(Body body, Order order) {
    var now = cloud.clock().now();
    var id = cloud.newId(Id.LINODE);
    var linode = new Linode(id, origin(body, order, id), settings(body, order, id), LinodeStatus.PROVISIONING,
        0, null,
        now, now);
    cloud.linodes().put(linode);
    addresses.assignPublic(order.region.id(), id, null);
    if (body.flag("private_ip", false)) {
      addresses.assignPrivate(order.region.id(), id);
    }
    var image = order.image;
    if (image != null) {
      deploy(linode, order, image, body.text("kernel").orElse("linode/grub2"));
    }
    var subject = image == null ? null : Subject.of("image", image.id(), image.label(), "/images");
    life.create(linode, subject, body.flag("booted", true));
    return cloud.linodes().get(id);
  }

  private Linode.Origin origin(Body body, Order order, long id) {
    return new Linode.Origin(order.region.id(), order.type.id(),
        order.image == null ? null : order.image.id(),
        addresses.newSlaac(order.region), hostUuid(order.region, id),
        body.text("disk_encryption").orElse("enabled"),
        userData(body).isPresent());
  }

  private static Linode.Settings settings(Body body, Order order, long id) {
    return new Linode.Settings(body.text("label").orElse("linode" + id), body.text("group").orElse(""),
        body.texts("tags").orElse(List.of()), LinodeView.alerts(order.type), true,
        body.text("maintenance_policy").orElse("linode/migrate"), body.flag("backups_enabled", false),
        Json.object().putNull("day").putNull("window"));
  }

  private void deploy(Linode linode, Order order, Image image, String kernel) {
    var devices = new TreeMap<String, Device>();
    devices.put("sda", Device.ofDisk(addDisk(linode, image.label() + " Disk", order.diskSize, "ext4")));
    if (order.swapSize > 0) {
      var label = order.swapSize + " MB Swap Image";
      devices.put("sdb", Device.ofDisk(addDisk(linode, label, order.swapSize, "swap")));
    }
    addConfig(linode, "My %s Disk Profile".formatted(image.label()), kernel, devices);
  }

  private long addDisk(Linode linode, String label, long size, String filesystem) {
    var now = cloud.clock().now();
    return cloud.add(cloud.disks(),
        new Disk(cloud.newId(Id.DISK), linode.id(), label, size, filesystem, Disk.Status.NOT_READY, now, now))
        .id();
  }

  private void addConfig(Linode linode, String label, String kernel, Map<String, Device> devices) {
    var now = cloud.clock().now();
    var settings = ConfigView.defaults().put("kernel", kernel);
    cloud.configs()
        .put(new BootConfig(cloud.newId(Id.CONFIG), linode.id(), label, settings, devices, now, now));
  }

  private static Optional<String> userData(Body body) {
    ObjectNode metadata = body.object("metadata");
    return Optional.ofNullable(metadata.path("user_data").textValue());
  }

  private static boolean base64(String text) {
    try {
      Base64.getMimeDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// One of 64 hosts of the region: 40 hexadecimal digits, as recorded, in spite of the name.
  private static String hostUuid(Region region, long id) {
    var random = new SplittableRandom(region.number() * 64L + id % 64);
    return "%016x%016x%08x".formatted(random.nextLong(), random.nextLong(), random.nextInt());
  }
}
