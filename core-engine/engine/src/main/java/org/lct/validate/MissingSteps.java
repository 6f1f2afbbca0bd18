package org.lct.validate;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.Expansion.NodeStep;
import org.lct.plan.InitStep;
import org.lct.plan.PlanPath;

/// Finds init steps whose files are missing, before anything is created.
public final class MissingSteps {
  private MissingSteps() {}

  /// An error for every place in the plan whose step names a file that cannot be read; relative paths
  /// start at `baseDirectory`, the plan's own. Looks at the disk, changes nothing.
  public static List<Diagnostic> find(Collection<NodeStep> steps, Path baseDirectory) {
    var places = new LinkedHashMap<PlanPath, InitStep>();
    steps.forEach(step -> places.putIfAbsent(step.path(), step.step()));
    return places.entrySet().stream().filter(place -> BundledSteps.namesFile(place.getValue()))
        .filter(place -> !isThere(place.getValue(), baseDirectory))
        .map(place -> problem(place.getValue(), place.getKey(), baseDirectory)).toList();
  }

  private static boolean isThere(InitStep step, Path baseDirectory) {
    return resolve(step, baseDirectory).filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
        .isPresent();
  }

  private static Optional<Path> resolve(InitStep step, Path baseDirectory) {
    try {
      return Optional.of(baseDirectory.resolve(step.what()));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Diagnostic problem(InitStep step, PlanPath at, Path baseDirectory) {
    var place = resolve(step, baseDirectory).map(file -> "Nothing can be read at `%s`.".formatted(file))
        .orElse("That is no path.");
    return Diagnostic.error("missing-step", Subject.at(at.key("name")),
        "The file of `%s` is missing".formatted(step.name()),
        place + " Put it there, correct the path, or leave such steps out with `--skip-missing-steps`.");
  }
}
