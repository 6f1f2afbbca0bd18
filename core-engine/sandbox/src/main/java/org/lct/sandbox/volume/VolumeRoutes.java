package org.lct.sandbox.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.Id;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.cloud.Volume;
import org.lct.sandbox.cloud.Volume.Status;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.linode.LinodeLife;
import org.lct.sandbox.lock.Locks;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.tag.TaggedKind;
import org.lct.sandbox.tag.Tags;

/// Volumes: making, changing, resizing, deleting them. Attaching is [VolumeAttachment]'s.
public final class VolumeRoutes {
  private static final String READ = "volumes:read_only";
  private static final String WRITE = "volumes:read_write";
  private static final String BOTH = "volumes:read_write,linodes:read_write";
  private static final String VOLUME = "/volumes/{volumeId}";
  private static final Set<String> FILTERS = Set.of("label", "tags");
  private static final long MOST = 16_384;
  private static final String TAKEN = "Label must be unique among your volumes";
  private static final Field LABEL = Labels.field("label", 1, 32, false);
  private static final Fields CREATE = Fields.of(LABEL.required(), Field.number("size").range(10, MOST),
      Field.text("region"), Field.number("linode_id"), Field.number("config_id"),
      Field.text("encryption").oneOf("enabled", "disabled"), Field.flag("persist_across_boots"),
      Labels.tags());
  private static final Fields UPDATE = Fields.of(LABEL, Labels.tags()).ignoring("id", "status", "created",
      "updated",
      "filesystem_path", "hardware_type", "linode_id", "linode_label", "size", "region", "encryption",
      "io_ready");
  private static final Fields CLONE = Fields.of(LABEL.required());
  private static final Fields RESIZE = Fields.of(Field.number("size").required()
      .checked(size -> size.longValue() <= MOST,
          "Storage volumes cannot be resized larger than 16384 gigabytes"));

  private final Cloud cloud;
  private final Jobs jobs;
  private final LinodeLife life;
  private final VolumeAttachment attachment;
  private final Tags tags;
  private final Locks locks;
  private final AccountLimits limits;
  private final Index<String, Volume> byLabel;

  /// The routes for the volumes of this cloud.
  public VolumeRoutes(Cloud cloud, Jobs jobs, LinodeLife life, Attachments attachments, Tags tags,
      Locks locks, AccountLimits limits) {
    this.cloud = cloud;
    this.jobs = jobs;
    this.life = life;
    this.attachment = new VolumeAttachment(cloud, life, attachments);
    this.tags = tags;
    this.locks = locks;
    this.limits = limits;
    this.byLabel = cloud.volumes().index(Volume::label);
    jobs.atEndOf("volume_create", event -> active(event.entityId(), event));
    jobs.atEndOf("volume_resize", event -> active(event.entityId(), event));
    jobs.atEndOf("volume_clone", event -> active(event.work().argument("clone"), event));
    jobs.atEndOf("volume_delete", _ -> Outcome.FINISHED);
    locks.add("volume", id -> cloud.volumes().find(id).map(Subject::of));
    tags.add(new TaggedKind<>("volume", cloud.volumes(), Volume::tags, Volume::tagged, this::view));
    life.whenMoved((linode, at) -> cloud.volumesOf().get(linode.id())
        .forEach(volume -> attachments.release(volume, at)));
    life.whenGone((linode, at) -> cloud.volumesOf().get(linode.id())
        .forEach(volume -> attachments.release(volume, at)));
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list("/volumes", READ,
            call -> new Listing<>(cloud.volumes().all(), this::view, FILTERS)
                .indexed(call, "label", byLabel::get)
                .page(call)),
        Route.post("/volumes", WRITE, this::create).reading(CREATE),
        Route.get(VOLUME, READ, call -> view(found(call))),
        Route.put(VOLUME, WRITE, this::update).reading(UPDATE),
        Route.delete(VOLUME, WRITE, this::delete),
        Route.post(VOLUME + "/resize", WRITE, this::resize).reading(RESIZE),
        Route.post(VOLUME + "/clone", WRITE, this::copy).reading(CLONE),
        Route.post(VOLUME + "/attach", BOTH, call -> view(attachment.attach(call, found(call))))
            .reading(VolumeAttachment.FIELDS),
        Route.act(VOLUME + "/detach", BOTH, call -> attachment.detach(found(call))),
        Route.list("/linode/instances/{linodeId}/volumes", "linodes:read_only", this::listOfLinode));
  }

  private JsonNode listOfLinode(Call call) {
    var linode = life.living(call.id("linodeId"));
    return new Listing<>(cloud.volumesOf().get(linode.id()), this::view, FILTERS).page(call);
  }

  private Volume found(Call call) {
    return cloud.volumes().find(call.id("volumeId")).orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    var linode = body.number("linode_id").flatMap(cloud.linodes()::find);
    var region = region(body, linode, problems);
    problems.require(linode.isPresent() || !body.has("linode_id"), "linode_id is not valid", "linode_id");
    problems.require(body.has("linode_id") || !body.has("config_id"),
        "config_id can only be used with linode_id", "config_id");
    checkLabel(body, "", problems);
    limits.check(AccountLimit.VOLUMES, cloud.volumes().all().size() + 1L, problems);
    problems.refuseIfAny();
    var now = cloud.clock().now();
    var volume = cloud.add(cloud.volumes(),
        new Volume(cloud.newId(Id.VOLUME), body.text("label").orElseThrow(),
            region.orElseThrow(), body.number("size").orElse(20L), Status.CREATING,
            body.text("encryption").orElse("enabled"), tags.use(body.texts("tags").orElse(List.of())), null,
            false, now, now));
    jobs.order(JobKind.VOLUME_CREATE, Subject.of(volume), null, Map.of());
    return view(linode.isPresent() ? attachment.attach(volume, linode.get(), body) : volume);
  }

  private Optional<String> region(Body body, Optional<Linode> linode, Problems problems) {
    problems.require(body.has("region") || body.has("linode_id"), "Must provide a region or a Linode ID",
        null);
    if (linode.isPresent()) {
      problems.require(body.text("region").flatMap(cloud.catalog()::region)
          .map(region -> region.id().equals(linode.get().region())).orElse(true), "region is not valid",
          "region");
      return linode.map(Linode::region);
    }
    var region = body.text("region").flatMap(cloud.catalog()::region)
        .filter(found -> found.offers("Block Storage"));
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    return region.map(found -> found.id());
  }

  private void checkLabel(Body body, String current, Problems problems) {
    body.text("label").filter(label -> !label.equals(current))
        .ifPresent(label -> problems.require(byLabel.get(label).isEmpty(), TAKEN, "label"));
  }

  private JsonNode update(Call call) {
    var volume = found(call);
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    checkLabel(body, volume.label(), problems);
    problems.refuseIfAny();
    var changed = cloud.add(cloud.volumes(), volume.with(body.text("label").orElse(volume.label()),
        body.texts("tags").map(tags::use).orElse(volume.tags()), cloud.clock().now()));
    cloud.notify("volume_update", Subject.of(changed), null);
    return view(changed);
  }

  private JsonNode delete(Call call) {
    var volume = found(call);
    locks.checkDeletion("volume", volume.id());
    if (volume.linode() != null) {
      throw Refusal.invalid("This volume is attached to a Linode. Detach it first.");
    }
    cloud.volumes().remove(volume.id());
    jobs.order(JobKind.VOLUME_DELETE, Subject.of(volume), null, Map.of());
    return Json.object();
  }

  private JsonNode resize(Call call) {
    var volume = found(call);
    var size = RESIZE.read(call).number("size").orElseThrow();
    if (size <= volume.size()) {
      throw Refusal.invalid("Storage volumes can only be resized up", "size");
    }
    if (volume.status() != Status.ACTIVE) {
      throw Refusal.invalid("Only active volumes can be resized");
    }
    var changed = cloud.add(cloud.volumes(), volume.resized(size, cloud.clock().now()));
    jobs.order(JobKind.VOLUME_RESIZE, Subject.of(volume), null, Map.of());
    return view(changed);
  }

  private JsonNode copy(Call call) {
    var volume = found(call);
    var problems = new Problems();
    var body = CLONE.read(call.body(), problems);
    checkLabel(body, "", problems);
    problems.require(volume.status() == Status.ACTIVE, "Only active volumes can be cloned", null);
    limits.check(AccountLimit.VOLUMES, cloud.volumes().all().size() + 1L, problems);
    problems.refuseIfAny();
    var now = cloud.clock().now();
    var copy = cloud.add(cloud.volumes(),
        new Volume(cloud.newId(Id.VOLUME), body.text("label").orElseThrow(), volume.region(), volume.size(),
            Status.CREATING, volume.encryption(), List.of(), null, false, now, now));
    jobs.order(JobKind.VOLUME_CLONE, Subject.of(volume), Subject.of(copy), Map.of("clone", copy.id()));
    return view(copy);
  }

  private Outcome active(long id, Event event) {
    cloud.volumes().find(id)
        .ifPresent(volume -> cloud.volumes().put(volume.with(Status.ACTIVE, event.work().end())));
    return Outcome.FINISHED;
  }

  private ObjectNode view(Volume volume) {
    var linode = volume.linode();
    var json = Json.object().put("id", volume.id()).put("status", volume.status().wire())
        .put("label", volume.label())
        .put("created", Json.date(volume.created())).put("updated", Json.date(volume.updated()))
        .put("filesystem_path", "/dev/disk/by-id/scsi-0Linode_Volume_" + volume.label())
        .put("size", volume.size())
        .put("linode_id", linode)
        .put("linode_label", linode == null ? null : cloud.linodes().get(linode).label())
        .put("io_ready", volume.ready()).put("region", volume.region());
    json.set("tags", Json.texts(volume.tags()));
    return json.put("hardware_type", "nvme").put("encryption", volume.encryption()).set("locks",
        locks.view("volume", volume.id()));
  }
}
