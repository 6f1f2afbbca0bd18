package org.lct.editor.controls;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import org.lct.diagnostic.Severity;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.theme.Icon;

/// How severities look: a shape and a colour by style class.
public final class SeverityLook {
  private SeverityLook() {}

  /// The icon in its colour.
  public static Node icon(Severity severity) {
    return Styled.with(switch (severity) {
      case ERROR -> Icon.ERROR.node();
      case WARNING -> Icon.WARNING.node();
      case NOTE -> Icon.NOTE.node();
    }, "severity", severity.name().toLowerCase(Locale.ROOT));
  }

  /// The worst of what a figure has; empty when it has neither error nor warning.
  public static Optional<Severity> worst(ProblemCount problems) {
    if (problems.errors() > 0)
      return Optional.of(Severity.ERROR);
    return problems.warnings() > 0 ? Optional.of(Severity.WARNING) : Optional.empty();
  }
}
