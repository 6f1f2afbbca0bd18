package org.lct.sandbox.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problem;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.tag.Tags;

/// Images: listing public and own ones; changing, replicating, deleting own ones. A Linode's disks are captured elsewhere.
public final class ImageRoutes {
  private static final String READ = "images:read_only";
  private static final String WRITE = "images:read_write";
  private static final String IMAGES = "/images";
  private static final String IMAGE = IMAGES + "/{imageId}";
  private static final String REGIONS = "regions";
  private static final Set<String> FILTERS = Set.of("deprecated", "is_public", "label", "size", "status",
      "tags", "type", "vendor");
  private static final Fields UPDATE = Fields.of(Images.LABEL, Images.DESCRIPTION, Images.TAGS).ignoring(
      "id",
      "deprecated", "size", "created", "updated", "created_by", "type", "is_public", "is_shared", "vendor",
      "expiry", "eol", REGIONS, "status", "capabilities", "image_sharing", "total_size");
  private static final Fields REPLICATE = Fields.of(Field.texts(REGIONS).required());
  private static final Fields UPLOAD = Fields.of(Images.fields())
      .and(Images.LABEL.required(), Field.text("region").required());

  private final Cloud cloud;
  private final Jobs jobs;
  private final Images images;
  private final Tags tags;

  /// The routes for the images of this cloud.
  public ImageRoutes(Cloud cloud, Jobs jobs, Images images, Tags tags) {
    this.cloud = cloud;
    this.jobs = jobs;
    this.images = images;
    this.tags = tags;
    jobs.atEndOf("image_replicate", this::replicated);
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(IMAGES, Route.OPEN, this::list),
        Route.post(IMAGES + "/upload", WRITE, this::upload).reading(UPLOAD),
        Route.get(IMAGE, Route.OPEN, this::get),
        Route.put(IMAGE, WRITE, this::update).reading(UPDATE),
        Route.delete(IMAGE, WRITE, this::delete),
        Route.post(IMAGE + "/regions", WRITE, this::replicate).reading(REPLICATE));
  }

  /// Own ones first; none without a token that may see them.
  private JsonNode list(Call call) {
    var own = call.may(READ) ? images.own().all().stream().map(images::view)
        : Stream.<ObjectNode>empty();
    var all = Stream.concat(own, cloud.catalog().images().stream().map(Image::view)).toList();
    return new Listing<>(all, Function.identity(), FILTERS).unordered(Set.of("status")).page(call);
  }

  private JsonNode get(Call call) {
    var id = call.text("imageId");
    return cloud.catalog().image(id).map(Image::view)
        .or(() -> Optional.of(id).filter(_ -> call.may(READ)).flatMap(images::find).map(images::view))
        .orElseThrow(Refusal::notFound);
  }

  private OwnImage own(Call call) {
    var id = call.text("imageId");
    if (cloud.catalog().image(id).isPresent()) {
      throw new Refusal(403, List.of(new Problem("Unauthorized", null)));
    }
    return images.find(id).orElseThrow(Refusal::notFound);
  }

  private JsonNode update(Call call) {
    var old = own(call);
    var body = UPDATE.read(call);
    var image = cloud.add(images.own(), old.described(body.text("label").orElse(old.label()),
        body.text("description").orElse(old.description()),
        body.texts("tags").map(tags::use).orElse(old.tags()), cloud.clock().now()));
    cloud.notify("image_update", image.subject(), null);
    return images.view(image);
  }

  private JsonNode delete(Call call) {
    var image = own(call);
    images.own().remove(image.id());
    cloud.notify("image_delete", image.subject(), null);
    return Json.object();
  }

  /// The sandbox has no place that takes a file of that size, and nothing would run what is in it.
  private JsonNode upload(Call call) {
    var problems = new Problems();
    var body = UPLOAD.read(call.body(), problems);
    body.text("region").ifPresent(region -> problems.require(cloud.catalog().region(region).isPresent(),
        "region is not valid", "region"));
    problems.refuseIfAny();
    throw Refusal.invalid("The sandbox takes no uploads. Create an image from a Linode's disk instead.");
  }

  private JsonNode replicate(Call call) {
    var image = own(call);
    var asked = REPLICATE.read(call).texts(REGIONS).orElseThrow();
    check(image, asked);
    var where = new TreeMap<String, String>();
    asked.forEach(region -> where.put(region, image.regions().getOrDefault(region, OwnImage.PENDING)));
    var changed = cloud.add(images.own(), image.stored(where, cloud.clock().now()));
    if (where.containsValue(OwnImage.PENDING)) {
      jobs.order(JobKind.IMAGE_REPLICATE, image.subject(), null, Map.of("image", image.id()));
    }
    return images.view(changed);
  }

  private void check(OwnImage image, List<String> asked) {
    var problems = new Problems();
    problems.require(image.available(), "The image is not available yet.", null);
    problems.require(asked.stream().allMatch(this::stores), "regions is not valid", REGIONS);
    problems.require(
        asked.stream().anyMatch(region -> OwnImage.AVAILABLE.equals(image.regions().get(region))),
        "At least one region where the image is available must be kept", REGIONS);
    problems.refuseIfAny();
  }

  /// Whether images can be replicated to this region.
  private boolean stores(String id) {
    return cloud.catalog().region(id).filter(region -> region.id().equals(id))
        .filter(region -> region.offers("Object Storage")).isPresent();
  }

  private Outcome replicated(Event event) {
    return images.own().find(event.work().argument("image")).map(image -> {
      var where = new TreeMap<>(image.regions());
      where.replaceAll((_, status) -> Objects.equals(status, OwnImage.PENDING) ? OwnImage.AVAILABLE : status);
      images.own().put(image.stored(where, event.work().end()));
      return Outcome.FINISHED;
    }).orElse(Outcome.FAILED);
  }
}
