package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Id;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.image.Images;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.lock.Locks;
import org.lct.sandbox.stackscript.StackScripts;

/// The disks of a Linode. One that is being made is not shown yet: at Linode it is neither listed nor found.
public final class DiskRoutes {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String DISKS = "/linode/instances/{linodeId}/disks";
  private static final String DISK = DISKS + "/{diskId}";
  private static final Set<String> FILTERS = Set.of("label", "size");
  private static final int MOST_DISKS = 50;
  private static final int MOST_LABEL = 48;
  private static final Field LABEL = Field.text("label").length(1, MOST_LABEL);
  private static final Field SIZE = Field.number("size").range(1, Integer.MAX_VALUE);
  private static final Fields CREATE = Fields.of(LABEL, SIZE.required(),
      Field.text("filesystem").oneOf("raw", "swap", "ext2", "ext3", "ext4", "initrd"), Field.text("image"))
      .and(Login.FIELDS).and(StackScripts.fields());
  private static final Fields UPDATE = Fields.of(LABEL);
  private static final Fields RESIZE = Fields.of(SIZE.required());
  private static final Fields PASSWORD = Fields.of(Login.password("password").required());
  private static final Fields ROOT_PASS = Fields.of(Login.password("root_pass").required());
  private static final Fields NOTHING = Fields.of();

  private final Cloud cloud;
  private final LinodeLife life;
  private final DiskJobs jobs;
  private final Attachments attachments;
  private final Contents contents;
  private final StackScripts scripts;
  private final Images images;
  private final Locks locks;

  /// The routes for the disks of this cloud.
  public DiskRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.attachments = services.attachments();
    this.contents = services.contents();
    this.scripts = services.scripts();
    this.images = services.images();
    this.locks = services.locks();
    this.jobs = new DiskJobs(cloud, services.jobs(), life, attachments);
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.list(DISKS, READ, this::list),
        Route.post(DISKS, WRITE, this::create).reading(CREATE),
        Route.get(DISK, READ, call -> view(found(call))),
        Route.put(DISK, WRITE, this::update).reading(UPDATE),
        Route.delete(DISK, WRITE, this::delete),
        Route.post(DISK + "/resize", WRITE, this::resize).reading(RESIZE),
        Route.post(DISK + "/clone", WRITE, this::copy).reading(NOTHING),
        Route.post(DISK + "/password", WRITE, this::resetPassword).reading(PASSWORD),
        Route.post("/linode/instances/{linodeId}/password", WRITE, this::resetRootPassword)
            .reading(ROOT_PASS));
  }

  private JsonNode list(Call call) {
    var linode = life.living(call.id("linodeId"));
    var shown = cloud.disksOf().get(linode.id()).stream().filter(DiskRoutes::shown).toList();
    return new Listing<>(shown, this::view, FILTERS).page(call);
  }

  private static boolean shown(Disk disk) {
    return disk.status() != Disk.Status.NOT_READY;
  }

  private Disk found(Call call) {
    var linode = life.living(call.id("linodeId")).id();
    return cloud.disks().find(call.id("diskId")).filter(disk -> disk.linode() == linode && shown(disk))
        .orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    // Whether there is room is known when nothing is under way.
    var free = life.free(call.id("linodeId"));
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    check(free, body, problems);
    problems.refuseIfAny();
    var disk = disk(free, body);
    scripts.deploy(body);
    jobs.create(free, disk);
    return view(disk);
  }

  private void check(Linode linode, Body body, Problems problems) {
    var image = body.text("image").flatMap(images::deployable);
    problems.require(image.isPresent() || !body.has("image"), "image is not valid", "image");
    problems.require(body.has("label") || body.has("image"), "label is required", "label");
    if (body.has("image")) {
      Login.check(body, cloud.owner().username(), problems);
    }
    scripts.check(body, problems);
    body.number("size").ifPresent(size -> {
      problems.require(size <= freeSpace(linode), "Not enough free space on %s.".formatted(linode.label()),
          "size");
      problems.require(image.isEmpty() || size >= image.get().size(),
          "The image does not fit on a disk of this size",
          "size");
    });
    checkRoom(linode, problems);
  }

  private void checkRoom(Linode linode, Problems problems) {
    var count = cloud.disksOf().get(linode.id()).size();
    problems.require(count < MOST_DISKS && attachments.hasRoom(linode),
        "The Linode cannot have any more disks", null);
  }

  private Disk disk(Linode linode, Body body) {
    var now = cloud.clock().now();
    var label = body.text("label").or(() -> body.text("image").flatMap(images::deployable)
        .map(image -> image.label() + " Disk")).orElseThrow();
    return new Disk(cloud.newId(Id.DISK), linode.id(), label, body.number("size").orElseThrow(),
        body.text("filesystem").orElse("ext4"), Disk.Status.NOT_READY, now, now);
  }

  private JsonNode update(Call call) {
    var disk = found(call);
    var body = UPDATE.read(call);
    var changed = disk.labelled(body.text("label").orElse(disk.label()), cloud.clock().now());
    cloud.disks().put(changed);
    cloud.notify("disk_update", Subject.of(cloud.linodes().get(disk.linode())), Subject.of(changed));
    return view(changed);
  }

  private JsonNode delete(Call call) {
    var disk = found(call);
    locks.checkPartDeletion("linode", disk.linode());
    jobs.delete(life.free(disk.linode()), disk);
    return Json.object();
  }

  private JsonNode resize(Call call) {
    var disk = found(call);
    var linode = life.free(disk.linode());
    var size = RESIZE.read(call).number("size").orElseThrow();
    if (size - disk.size() > freeSpace(linode)) {
      throw Refusal.invalid("Not enough free space on %s.".formatted(linode.label()), "size");
    }
    jobs.resize(linode, disk, size);
    return Json.object();
  }

  private JsonNode copy(Call call) {
    var disk = found(call);
    var linode = life.free(disk.linode());
    NOTHING.read(call);
    var problems = new Problems();
    problems.require(disk.size() <= freeSpace(linode),
        "Not enough free space on %s.".formatted(linode.label()), null);
    checkRoom(linode, problems);
    problems.refuseIfAny();
    var copy = disk.copied(cloud.newId(Id.DISK), linode.id(), shortened("Copy of " + disk.label()),
        cloud.clock().now());
    jobs.duplicate(linode, copy);
    return view(copy);
  }

  private static String shortened(String label) {
    return label.codePointCount(0, label.length()) <= MOST_LABEL ? label
        : label.substring(0, label.offsetByCodePoints(0, MOST_LABEL));
  }

  private JsonNode resetPassword(Call call) {
    var disk = found(call);
    PASSWORD.read(call);
    jobs.resetPassword(off(disk.linode()), disk);
    return Json.object();
  }

  private JsonNode resetRootPassword(Call call) {
    var linode = life.living(call.id("linodeId")).id();
    ROOT_PASS.read(call);
    var free = off(linode);
    var disks = cloud.disksOf().get(linode).stream().filter(disk -> !disk.filesystem().equals("swap"))
        .toList();
    if (disks.size() != 1) {
      throw Refusal.invalid(disks.isEmpty() ? "The Linode has no disk with a password to reset."
          : "The Linode has several disks: reset the password of one of them.");
    }
    jobs.resetPassword(free, disks.getFirst());
    return Json.object();
  }

  private Linode off(long id) {
    var linode = life.free(id);
    if (linode.powered()) {
      throw Refusal.invalid("The Linode must be shut down before a password can be reset.");
    }
    return linode;
  }

  private long freeSpace(Linode linode) {
    return contents.freeSpace(linode);
  }

  private ObjectNode view(Disk disk) {
    var linode = cloud.linodes().get(disk.linode());
    return Json.object().put("id", disk.id())
        .put("status", disk.status().wire())
        .put("label", disk.label())
        .put("created", Json.date(disk.created())).put("updated", Json.date(disk.updated()))
        .put("filesystem", disk.filesystem()).put("size", disk.size())
        .put("disk_encryption", linode.origin().diskEncryption());
  }
}
