package org.lct.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lct.sandbox.json.Json;

/// A kernel that a configuration profile can boot.
public record Kernel(String id, String label, String version, boolean kvm, String architecture,
    boolean pvops) {

  static Kernel of(List<String> f) {
    return new Kernel(f.get(0), f.get(1), Lines.text(f.get(2)), Lines.flag(f.get(3)), f.get(4),
        Lines.flag(f.get(5)));
  }

  /// The kernel as the API shows it.
  public ObjectNode view() {
    return Json.object().put("id", id).put("label", label).put("version", version).put("kvm", kvm)
        .put("architecture", architecture).put("pvops", pvops).put("deprecated", false)
        .put("built", "2024-05-21T00:00:00");
  }
}
