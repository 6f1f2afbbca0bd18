package org.lct.sandbox.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Row;

/// An image of the account's own, captured from a disk.
///
/// @param size MB, the least size of a disk that can hold it
/// @param source the Linode it is being captured from; null once it is usable
/// @param regions where it is stored, and the state it is in there
record OwnImage(long id, String label, String description, long size, boolean cloudInit, List<String> tags,
    @Nullable Long source, Map<String, String> regions, long created, long updated) implements Row {
  static final String AVAILABLE = "available";
  static final String CREATING = "creating";
  static final String PENDING = "pending replication";

  /// As the API names it.
  String name() {
    return "private/" + id;
  }

  boolean available() {
    return source == null;
  }

  OwnImage tagged(List<String> newTags) {
    return new OwnImage(id, label, description, size, cloudInit, newTags, source, regions, created, updated);
  }

  OwnImage described(String newLabel, String newDescription, List<String> newTags, long at) {
    return new OwnImage(id, newLabel, newDescription, size, cloudInit, newTags, source, regions, created, at);
  }

  OwnImage stored(Map<String, String> where, long at) {
    return new OwnImage(id, label, description, size, cloudInit, tags, source, new TreeMap<>(where), created,
        at);
  }

  /// The same image, captured and usable.
  OwnImage captured(long at) {
    var where = new TreeMap<>(regions);
    where.replaceAll((_, _) -> AVAILABLE);
    return new OwnImage(id, label, description, size, cloudInit, tags, null, where, created, at);
  }

  private List<String> capabilities() {
    return cloudInit ? List.of("cloud-init") : List.of();
  }

  /// What a deployment must know of it.
  Image deployable() {
    return new Image(name(), label, "", Math.toIntExact(size), false, false, capabilities());
  }

  Subject subject() {
    return Subject.of("image", name(), label, "/images");
  }

  /// As the API shows it to the user whose it is.
  ObjectNode view(String username) {
    var json = Json.object().put("id", name()).put("label", label).put("deprecated", false).put("size", size)
        .put("created", Json.date(created)).put("updated", Json.date(updated)).put("description", description)
        .put("created_by", username).put("type", "manual");
    json.set("tags", Json.texts(tags));
    json.put("is_public", false).put("is_shared", false).putNull("vendor").putNull("expiry").putNull("eol");
    var where = json.putArray("regions");
    regions.forEach((region, status) -> where.addObject().put("region", region).put("status", status));
    json.put("status", available() ? AVAILABLE : CREATING).set("capabilities", Json.texts(capabilities()));
    return json.putNull("image_sharing");
  }
}
