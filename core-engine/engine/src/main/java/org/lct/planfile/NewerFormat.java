package org.lct.planfile;

import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ClusterPlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;

/// Refuses files of a format that is newer than this version: nothing in them can be judged.
final class NewerFormat {
  private NewerFormat() {}

  /// The refusal; empty if the format is absent, known or no number.
  static Optional<Diagnostic> refused(SourceText source, YamlNode root) {
    return format(root)
        .filter(value -> value.resolved() instanceof Scalar format && isNewer(format))
        .map(value -> PlanProblem.NEWER_FORMAT.at(PlanPath.ROOT.key("format"), source.range(value.span()),
            "This version reads plans up to format %d, and the plan has a newer one"
                .formatted(ClusterPlan.CURRENT_FORMAT),
            "Open it with a newer version of the toolkit."));
  }

  private static Optional<YamlNode> format(YamlNode root) {
    return root.resolved() instanceof Mapping mapping
        ? Optional.ofNullable(mapping.entries().get("format")).map(YamlNode.Entry::value)
        : Optional.empty();
  }

  private static boolean isNewer(Scalar format) {
    String digits = format.value();
    return format.isPlain() && digits.matches("[1-9][0-9]*")
        && (digits.length() > 9 || Integer.parseInt(digits) > ClusterPlan.CURRENT_FORMAT);
  }
}
