package org.lct.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.lct.sandbox.json.Json;

/// The thing an event or a firewall device is about, as the API shows it.
///
/// @param id a number, or a text for images and tags
public record Subject(String type, JsonNode id, String label, String url) {

  /// A thing with a number, found at `path/id`.
  public static Subject of(String type, long id, String label, String path) {
    return new Subject(type, LongNode.valueOf(id), label, "/v4" + path + "/" + id);
  }

  /// A thing with a name for an id, found at `path/id`.
  public static Subject of(String type, String id, String label, String path) {
    return new Subject(type, TextNode.valueOf(id), label, "/v4" + path + "/" + id);
  }

  /// This Linode.
  public static Subject of(Linode linode) {
    return of("linode", linode.id(), linode.label(), "/linode/instances");
  }

  /// This disk.
  public static Subject of(Disk disk) {
    return of("disk", disk.id(), disk.label(), "/linode/instances/" + disk.linode() + "/disks");
  }

  /// This configuration profile.
  public static Subject of(BootConfig config) {
    return of("linode_config", config.id(), config.label(),
        "/linode/instances/" + config.linode() + "/configs");
  }

  /// This volume.
  public static Subject of(Volume volume) {
    return of("volume", volume.id(), volume.label(), "/volumes");
  }

  /// The subject as the API shows it.
  public ObjectNode view() {
    var json = Json.object().put("label", label);
    json.set("id", id);
    return json.put("type", type).put("url", url);
  }
}
