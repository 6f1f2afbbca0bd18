package org.lct.sandbox.linode;

import java.util.Map;
import java.util.Optional;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.stackscript.StackScripts;

/// `POST /linode/instances/{id}/rebuild`: a Linode gets a new image in place of its disks and profiles. It keeps its
/// addresses.
final class Rebuild {
  static final Fields FIELDS = Fields
      .of(Field.text("image"), Field.text("type"), Field.flag("booted"),
          Field.text("disk_encryption").oneOf("enabled", "disabled"),
          Field.object("metadata", Fields.of(Field.text("user_data"))))
      .and(Login.FIELDS).and(StackScripts.fields());

  private final LinodeServices services;
  private final LinodeCreation creation;
  private final Cloud cloud;
  private final LinodeLife life;
  private final Contents contents;

  Rebuild(LinodeServices services, LinodeCreation creation) {
    this.services = services;
    this.creation = creation;
    this.cloud = services.cloud();
    this.life = services.life();
    this.contents = services.contents();
  }

  /// Starts the rebuild.
  Linode rebuild(Call call) {
    var linode = life.free(call.id("linodeId"));
    var problems = new Problems();
    var body = FIELDS.read(call.body(), problems);
    var image = body.text("image").flatMap(services.images()::deployable);
    problems.require(call.body().hasNonNull("image"), "You must specify an image", "image");
    problems.require(image.isPresent() || !body.has("image"), "image is not valid", "image");
    if (body.has("image")) {
      Login.check(body, cloud.owner().username(), problems);
      services.scripts().check(body, problems);
    }
    var type = body.text("type").or(() -> Optional.of(linode.origin().type()))
        .flatMap(cloud.catalog()::type);
    problems.require(type.isPresent(), "A valid plan type by that ID was not found", "type");
    type.ifPresent(wanted -> check(linode, wanted, image, problems));
    LinodeOrder.userData(body).ifPresent(data -> LinodeOrder.checkUserData(data,
        cloud.catalog().region(linode.region()).orElseThrow(), image, problems));
    problems.refuseIfAny();
    services.locks().checkDeletion("linode", linode.id());
    return begin(linode, body, image.orElseThrow(), type.orElseThrow());
  }

  private void check(Linode linode, LinodeType wanted, Optional<Image> image, Problems problems) {
    problems.require(cloud.catalog().region(linode.region()).orElseThrow().offers(wanted),
        "This plan is not available in the selected region.", "type");
    if (!wanted.id().equals(linode.origin().type())) {
      services.room().checkChange(linode, wanted, problems);
    }
    problems.require(contents.allocated(linode) <= wanted.disk(),
        "Linode has allocated more disk than the new service plan allows. Delete or resize disks smaller.",
        null);
    var plugged = cloud.configsOf().get(linode.id()).stream()
        .flatMap(config -> config.devices().values().stream()).toList();
    var kept = cloud.volumesOf().get(linode.id()).stream()
        .filter(volume -> !plugged.contains(Device.ofVolume(volume.id()))).count();
    problems.require(kept + 2 <= wanted.blockDevices(),
        "The Linode cannot have any more disks or volumes", null);
    image.ifPresent(wished -> problems.require(wished.size() <= wanted.disk() - LinodeOrder.DEFAULT_SWAP,
        "The image does not fit on the disk of this plan", "image"));
  }

  private Linode begin(Linode old, Body body, Image image, LinodeType type) {
    var now = cloud.clock().now();
    contents.clear(old);
    var origin = old.origin().ofType(type.id()).deployed(image.id(),
        body.text("disk_encryption").orElse(old.origin().diskEncryption()),
        LinodeOrder.userData(body).isPresent());
    var linode = old.with(origin, now).with(LinodeStatus.REBUILDING, now);
    creation.deploy(linode, image, type.disk() - LinodeOrder.DEFAULT_SWAP, LinodeOrder.DEFAULT_SWAP,
        "linode/grub2");
    services.scripts().deploy(body);
    creation.keep(linode.id(), body);
    var resized = !type.id().equals(old.origin().type());
    life.work(linode, resized ? JobKind.LINODE_REBUILD_RESIZED : JobKind.LINODE_REBUILD,
        Subject.of("image", image.id(), image.label(), "/images"),
        Map.of("boot", body.flag("booted", true) ? 1L : 0), now);
    return cloud.linodes().get(linode.id());
  }
}
