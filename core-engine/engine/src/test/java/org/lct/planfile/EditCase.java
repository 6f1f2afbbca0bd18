package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import org.lct.diagnostic.Checked;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.RemoveValue;

/// A file, byte order mark included, with what it says, and an edit of it.
record EditCase(String content, JsonNode tree, PlanEdit edit) {
  static EditCase of(RandomYaml.Written file) {
    return new EditCase(new String(file.bytes(), UTF_8), file.document(), new RemoveValue(PlanPath.ROOT));
  }

  EditCase with(PlanEdit other) {
    return new EditCase(content, tree, other);
  }

  PlanDocument document() {
    return PlanReader.read("cluster.yaml", content.getBytes(UTF_8)).document();
  }

  Checked<EditedPlan> apply() {
    return PlanEditor.apply(document(), edit);
  }

  @Override
  public String toString() {
    return edit + "\n" + content;
  }
}
