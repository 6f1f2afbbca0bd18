package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.lct.editor.session.CheckedPlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.Shape;

/// What a file says that its format does not take: the plan leaves it out, a person wants to see and to mend it.
record Rejected(CheckedPlan plan) {
  /// A value with the scalars in it that were left out. Of lists nothing is brought back: their entries have other
  /// numbers without those that were left out.
  ///
  /// @param value what the plan says; missing if nothing
  JsonNode with(JsonNode value, Shape shape, PlanPath path) {
    return plan.file().plan().value().isPresent() || !plan.file().isInPlace(path, plan.tree())
        ? value
        : restored(value, shape, path);
  }

  private JsonNode restored(JsonNode value, Shape shape, PlanPath path) {
    return switch (shape) {
      case Shape.Mapping mapping -> mapping(value, mapping, path);
      case Shape.Sequence _,Shape.Dictionary _,Shape.Shorthand _ -> value;
      case Shape.Text _,Shape.Secret _,Shape.Tagged _,Shape.Whole _,Shape.Amount _,Shape.Flag _,Shape.Choice _ ->
        value.isMissingNode()
            ? plan.file().document().scalarAt(path).<JsonNode>map(TextNode::valueOf).orElse(value)
            : value;
    };
  }

  private JsonNode mapping(JsonNode value, Shape.Mapping shape, PlanPath path) {
    var all = value instanceof ObjectNode said ? said.deepCopy() : JsonNodeFactory.instance.objectNode();
    shape.keys().forEach(key -> {
      var inside = restored(all.path(key.name()), key.shape(), path.key(key.name()));
      if (!inside.isMissingNode())
        all.set(key.name(), inside);
    });
    return all.isEmpty() && value.isMissingNode() ? MissingNode.getInstance() : all;
  }
}
