package org.lct.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;

/// An operating system to deploy.
///
/// @param size MB, the least size of a disk that can hold it
/// @param ends whether the vendor has announced an end of life
public record Image(String id, String label, String vendor, int size, boolean ends, boolean deprecated,
    List<String> capabilities) {
  /// When every image was made and ends: the recordings do not tell.
  private static final String CREATED = "2025-11-22T00:00:00";
  private static final String END_OF_LIFE = "2030-06-30T04:00:00";

  static Image of(List<String> f) {
    return new Image(f.get(0), f.get(1), f.get(2), Integer.parseInt(f.get(3)), Lines.flag(f.get(4)),
        Lines.flag(f.get(5)), Lines.list(f.get(6)));
  }

  /// The image as the API shows it.
  public ObjectNode view() {
    var json = Json.object().put("id", id).put("label", label).put("deprecated", deprecated).put("size", size)
        .put("created", CREATED).put("updated", CREATED).put("description", "").put("created_by", "linode")
        .put("type", "manual");
    json.putArray("tags");
    json.put("is_public", true).put("is_shared", false).put("vendor", vendor).putNull("expiry")
        .put("eol", endOfLife()).putNull("regions").put("status", "available")
        .set("capabilities", Json.texts(capabilities));
    return json.putNull("image_sharing");
  }

  private @Nullable String endOfLife() {
    return ends ? END_OF_LIFE : null;
  }
}
