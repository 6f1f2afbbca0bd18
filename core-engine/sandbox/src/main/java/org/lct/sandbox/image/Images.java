package org.lct.sandbox.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Table;
import org.lct.sandbox.tag.TaggedKind;
import org.lct.sandbox.tag.Tags;

/// The images that can be deployed in a cloud.
public final class Images {
  /// The name an image can have.
  static final Field LABEL = Field.text("label").length(1, 50);
  /// What an image can be said to be.
  static final Field DESCRIPTION = Field.text("description").length(0, 65_000);

  /// The tags of an image may be longer than those of other things.
  static final Field TAGS = Labels.tags(100);

  private static final String OWN = "private/\\d{1,18}";
  /// MB that a disk is taken to hold when it was not made from an image.
  private static final int LEAST_CONTENT = 1024;

  private final Cloud cloud;
  private final Tags tags;
  private final Table<OwnImage> own;

  /// The images of this cloud.
  public Images(Cloud cloud, Tags tags) {
    this.cloud = cloud;
    this.tags = tags;
    this.own = cloud.store().table("images", OwnImage.class);
    tags.add(new TaggedKind<>("image", own, OwnImage::tags, OwnImage::tagged, this::view));
  }

  /// The fields of a request that describe an image to be.
  public static Field[] fields() {
    return new Field[]{LABEL, DESCRIPTION, Field.flag("cloud_init"), TAGS};
  }

  /// The public image, or the own one that is ready, with this id.
  public Optional<Image> deployable(String id) {
    return cloud.catalog().image(id)
        .or(() -> find(id).filter(OwnImage::available).map(OwnImage::deployable));
  }

  /// The label of the image with this id, also of one that is not ready.
  public Optional<String> label(String id) {
    return cloud.catalog().image(id).map(Image::label).or(() -> find(id).map(OwnImage::label));
  }

  /// Begins an image of a disk. It is usable when [#finish] is called.
  public Subject begin(Linode linode, Disk disk, Body body) {
    var now = cloud.clock().now();
    var image = new OwnImage(cloud.store().next("IMAGE", 40_100_000), body.text("label").orElse(disk.label()),
        body.text("description").orElse(""), content(linode, disk), body.flag("cloud_init", false),
        tags.use(body.texts("tags").orElse(List.of())), linode.id(),
        Map.of(linode.region(), OwnImage.CREATING), now, now);
    return cloud.add(own, image).subject();
  }

  /// MB on the disk: as much as the image its Linode was made from, for nothing is ever written in the sandbox.
  private long content(Linode linode, Disk disk) {
    var image = linode.origin().image();
    var content = image == null ? LEAST_CONTENT
        : deployable(image).map(Image::size).orElse(LEAST_CONTENT);
    return Math.min(content, disk.size());
  }

  /// Makes an image usable.
  ///
  /// @param id as [#begin] gave it
  /// @return whether it still was there
  public boolean finish(String id, long at) {
    var image = find(id);
    image.ifPresent(found -> own.put(found.captured(at)));
    return image.isPresent();
  }

  /// Removes the images that are being captured from this Linode, which is gone.
  public void abandon(long linode) {
    own.all().stream().filter(image -> image.source() != null && image.source() == linode).toList()
        .forEach(image -> own.remove(image.id()));
  }

  /// An image as the API shows it.
  public ObjectNode view(String id) {
    return view(find(id).orElseThrow());
  }

  ObjectNode view(OwnImage image) {
    return image.view(cloud.owner().username());
  }

  Table<OwnImage> own() {
    return own;
  }

  Optional<OwnImage> find(String id) {
    return id.matches(OWN) ? own.find(Long.parseLong(id.substring("private/".length()))) : Optional.empty();
  }
}
