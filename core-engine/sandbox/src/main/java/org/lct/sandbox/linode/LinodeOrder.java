package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.backup.Backup;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.placement.PlacementGroups;
import org.lct.sandbox.stackscript.StackScripts;

/// A Linode as a request wants it, found possible.
///
/// @param diskSize of the disk with the image, MB
/// @param swapSize of the swap disk, MB; 0 for none
/// @param firewall that is to protect it
/// @param group the placement group it is to be in
record LinodeOrder(Body body, LinodeType type, Region region, Optional<Image> image, long diskSize,
    long swapSize, Optional<Long> firewall, Optional<Long> group, InterfaceOrder interfaces) {
  static final long DEFAULT_SWAP = 512;
  private static final long LEAST_BOOT_DISK = 8192;
  private static final int MOST_USER_DATA = 65_535;

  static final Fields FIELDS = Fields
      .of(Field.text("type").required(), Field.text("region").required(),
          label(), Field.text("group"), Labels.tags(), Field.text("image"), Field.flag("booted"),
          Field.number("swap_size").range(0, Integer.MAX_VALUE),
          Field.number("boot_size").range(0, Integer.MAX_VALUE),
          Field.text("kernel"), Field.object("metadata", Fields.of(Field.text("user_data"))),
          Field.flag("backups_enabled"), Field.flag("private_ip"), Field.number("firewall_id"),
          Field.text("disk_encryption").oneOf("enabled", "disabled"), policy(),
          Field.text("interface_generation").oneOf("legacy_config", "linode"),
          Field.objects("interfaces", Fields.anything()), Field.flag("network_helper"),
          PlacementGroups.field(),
          Field.number("backup_id"),
          Field.texts("ipv4"))
      .and(Login.FIELDS).and(StackScripts.fields());

  /// The field `label` of a Linode.
  static Field label() {
    return Labels.field("label", 3, 64, true).matching(".*[a-zA-Z0-9]", "Must end with a letter or number");
  }

  /// The field `maintenance_policy` of a Linode.
  static Field policy() {
    return Field.text("maintenance_policy").matching("linode/(migrate|power_off_on)",
        "Unsupported maintenance policy slug format.");
  }

  /// Reads the body of a request, noting everything that is wrong with it.
  ///
  /// @return empty when the type or the region is not known
  static Optional<LinodeOrder> read(ObjectNode json, LinodeServices services, LinodeLabels labels,
      Problems problems) {
    var body = FIELDS.read(json, problems);
    var catalog = services.cloud().catalog();
    var type = body.text("type").flatMap(catalog::type);
    var region = body.text("region").flatMap(catalog::region);
    var image = body.text("image").flatMap(services.images()::deployable);
    problems.require(type.isPresent() || !body.has("type"), "A valid plan type by that ID was not found",
        "type");
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    problems.require(image.isPresent() || !body.has("image"), "image is not valid", "image");
    problems.require(body.text("kernel").map(kernel -> catalog.kernel(kernel).isPresent()).orElse(true),
        "kernel is not valid", "kernel");
    problems.require(body.text("label").map(labels::free).orElse(true), LinodeLabels.TAKEN, "label");
    if (body.has("image")) {
      Login.check(body, services.cloud().owner().username(), problems);
    }
    services.scripts().check(body, problems);
    var backup = body.number("backup_id").flatMap(services.backups()::find)
        .filter(found -> found.successful(services.cloud().clock().now()));
    problems.require(backup.isPresent() || !body.has("backup_id"), "backup_id is not valid", "backup_id");
    problems.require(backup.isEmpty() || !body.has("image"), "Cannot be given together with an image",
        "backup_id");
    var interfaces = InterfaceOrder.read(body, region, services, problems);
    var firewall = interfaces.own() ? Optional.<Long>empty()
        : services.firewalls().chosen(body, "linode", problems);
    services.reservations().check(body.texts("ipv4").orElse(List.of()), region, problems);
    if (type.isEmpty() || region.isEmpty()) {
      return Optional.empty();
    }
    var group = services.groups().chosen(body, region.get().id(), problems);
    services.room().check(region.get(), type.get(), 1, type.get().vcpus(), problems);
    var swap = body.number("swap_size").orElse(DEFAULT_SWAP);
    var order = new LinodeOrder(body, type.get(), region.get(), image,
        body.number("boot_size").orElse(type.get().disk() - swap), swap, firewall, group, interfaces);
    order.check(problems);
    backup.ifPresent(found -> order.checkBackup(found, problems));
    return Optional.of(order);
  }

  private void check(Problems problems) {
    problems.require(region.offers(type), "This plan is not available in the selected region.", "type");
    image.ifPresent(deployed -> checkSizes(deployed, problems));
    userData(body).ifPresent(data -> checkUserData(data, region, image, problems));
  }

  private void checkBackup(Backup backup, Problems problems) {
    problems.require(backup.region().equals(region.id()), "Backups cannot be restored to another region",
        "backup_id");
    problems.require(Contents.size(backup.disks()) <= type.disk()
        && backup.disks().size() <= type.blockDevices(), "The backup does not fit into this plan",
        "backup_id");
  }

  private void checkSizes(Image deployed, Problems problems) {
    problems.require(!body.has("boot_size") || diskSize >= LEAST_BOOT_DISK,
        "Must be at least %d".formatted(LEAST_BOOT_DISK), "boot_size");
    problems.requireOfSound(diskSize + swapSize <= type.disk() && diskSize >= deployed.size(),
        "The image and the swap disk do not fit into the %d MB of this plan".formatted(type.disk()),
        body.has("boot_size") ? "boot_size" : "swap_size");
  }

  /// Checks user data for a Linode that is deployed from this image in this region.
  static void checkUserData(String data, Region region, Optional<Image> image, Problems problems) {
    var field = "metadata.user_data";
    problems.require(data.length() <= MOST_USER_DATA, "Unencoded data must not exceed 65535 bytes", field);
    problems.require(base64(data), "Must be base64 encoded", field);
    problems.require(region.offers("Metadata"), "Metadata is not supported in this region", field);
    problems.require(image.filter(deployed -> deployed.capabilities().contains("cloud-init")).isPresent(),
        "The image does not support cloud-init", field);
  }

  /// The user data for cloud-init that a request carries, base64.
  static Optional<String> userData(Body body) {
    return Optional.ofNullable(body.object("metadata").path("user_data").textValue());
  }

  private static boolean base64(String text) {
    try {
      Base64.getDecoder().decode(text.replaceAll("\\s", ""));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
