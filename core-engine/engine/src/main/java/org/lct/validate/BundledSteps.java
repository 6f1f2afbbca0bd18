package org.lct.validate;

import java.util.List;
import org.lct.plan.InitStep;

/// The init steps that come with the product, and how steps name files.
final class BundledSteps {
  private static final List<String> CLOUD_INIT = List.of("firewalled");
  private static final List<String> LOCAL_ANSIBLE = List.of("diskprovisioning");

  private BundledSteps() {}

  /// The names bundled for a kind of step.
  static List<String> of(String kind) {
    return switch (kind) {
      case "cloudinit" -> CLOUD_INIT;
      case "localansible" -> LOCAL_ANSIBLE;
      default -> List.of();
    };
  }

  /// Whether a step names a file of the operator rather than something bundled or a StackScript.
  static boolean namesFile(InitStep step) {
    return switch (step.kind()) {
      case "ansible", "shell" -> true;
      case "cloudinit", "localansible" ->
        !of(step.kind()).contains(step.what()) && looksLikePath(step.what());
      default -> false;
    };
  }

  private static boolean looksLikePath(String what) {
    return what.contains("/") || what.contains(".");
  }
}
