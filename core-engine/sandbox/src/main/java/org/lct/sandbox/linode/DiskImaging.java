package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.image.Images;

/// Capturing a disk as an image: a job of its Linode, running or not.
public final class DiskImaging {
  private static final String DISK = "disk_id";
  private static final Fields FIELDS = Fields.of(Field.number(DISK).required()).and(Images.fields());

  private final Cloud cloud;
  private final LinodeLife life;
  private final Images images;

  /// The capturing of this cloud's disks.
  public DiskImaging(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
    this.images = services.images();
    services.jobs().atEndOf("disk_imagize", this::captured);
    life.whenGone((linode, _) -> images.abandon(linode.id()));
  }

  /// The routes.
  public List<Route> routes() {
    return List
        .of(Route.post("/images", "images:read_write,linodes:read_only", this::create).reading(FIELDS));
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = FIELDS.read(call.body(), problems);
    var disk = body.number(DISK).flatMap(this::usable);
    problems.require(disk.isPresent() || !body.has(DISK), "disk_id is not valid", DISK);
    problems.require(disk.map(found -> !found.filesystem().equals("swap")).orElse(true),
        "A swap disk cannot be made into an image", DISK);
    problems.refuseIfAny();
    var linode = life.free(disk.orElseThrow().linode());
    var image = images.begin(linode, disk.get(), body);
    life.work(linode, JobKind.DISK_IMAGIZE, image, Map.of(), cloud.clock().now());
    return images.view(image.id().textValue());
  }

  private Optional<Disk> usable(long id) {
    return cloud.disks().find(id).filter(disk -> disk.status() == Disk.Status.READY)
        .filter(disk -> cloud.linodes().get(disk.linode()).status() != LinodeStatus.DELETING);
  }

  private Outcome captured(Event event) {
    var image = event.secondary();
    return image != null && images.finish(image.id().textValue(), event.work().end()) ? Outcome.FINISHED
        : Outcome.FAILED;
  }
}
