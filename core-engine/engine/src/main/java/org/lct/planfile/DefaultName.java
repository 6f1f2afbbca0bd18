package org.lct.planfile;

import java.util.List;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.PlanPath;

/// The name of a cluster whose plan gives none: that of its file.
final class DefaultName {
  private DefaultName() {}

  /// The file's name without directories and extension; characters that no name has become hyphens.
  static String of(String fileName) {
    String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    String name = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|-+$", "");
    return name.isEmpty() ? "cluster" : name;
  }

  /// The warning that this name was chosen.
  static Diagnostic warning(SourceText source, YamlNode root) {
    return PlanProblem.NAME_MISSING.at(PlanPath.ROOT.key("name"),
        source.range(new Span(root.span().start(), root.span().start())),
        "The plan has no name; its file gives it the name %s".formatted(Quoted.of(of(source.fileName()))),
        "Write `name:` at its beginning, or the cluster's name changes with that of the file.")
        .offering(List.of(of(source.fileName())));
  }
}
