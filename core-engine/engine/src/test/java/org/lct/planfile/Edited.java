package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertCopy;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.RenameKey;
import org.lct.planfile.PlanEdit.SetValue;

/// How tests edit a text: paths as they are printed, values as JSON with `'` for `"`.
final class Edited {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Edited() {}

  static PlanPath path(String printed) {
    return printed.equals("/") ? PlanPath.ROOT : new PlanPath(List.of(printed.substring(1).split("/", -1)));
  }

  static PlanEdit set(String path, String value) {
    return new SetValue(path(path), json(value));
  }

  static PlanEdit remove(String path) {
    return new RemoveValue(path(path));
  }

  static PlanEdit insert(String list, int index, String value) {
    return new InsertItem(path(list), index, json(value));
  }

  static PlanEdit copy(String source, String item, String value, String list, int index) {
    return new InsertCopy(path(list), index, json(value), document(source), path(item));
  }

  static PlanEdit move(String from, String list, int index) {
    return new MoveItem(path(from), path(list), index);
  }

  static PlanEdit rename(String path, String name) {
    return new RenameKey(path(path), name);
  }

  static JsonNode json(String value) {
    try {
      return JSON.readTree(value.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value, e);
    }
  }

  /// The text after edits, which must succeed.
  static String text(String before, PlanEdit... edits) {
    return plan(before, edits).file().document().text();
  }

  static EditedPlan plan(String before, PlanEdit... edits) {
    var edited = PlanEditor.apply(document(before), List.of(edits));
    assertThat(edited.value()).as("%s", edited.diagnostics()).isPresent();
    return edited.value().orElseThrow();
  }

  /// Why edits fail, which they must.
  static Diagnostic refusal(String before, PlanEdit... edits) {
    var edited = PlanEditor.apply(document(before), List.of(edits));
    assertThat(edited.value().map(plan -> plan.file().document().text())).isEmpty();
    return edited.diagnostics().getFirst();
  }

  private static PlanDocument document(String text) {
    return PlanReader.read("shop.yaml", text.getBytes(UTF_8)).document();
  }
}
