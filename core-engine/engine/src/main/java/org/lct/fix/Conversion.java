package org.lct.fix;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NetworkPlan;
import org.lct.plan.PlanPath;
import org.lct.planfile.EditedPlan;
import org.lct.planfile.OldKeys;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.RenameKey;
import org.lct.planfile.PlanEdit.SetValue;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanTree;

/// A plan of earlier years in today's words: types, images and regions by the ids of today, keys by their names of today,
/// and the number of the format. It means what it meant before; everything else of the file stays as it is.
///
/// @param replacements what is replaced, in the order of the file
/// @param edits that replace all of it
/// @param left what stays and is of earlier years too, or an error, in the order of the file; each says why
public record Conversion(List<Replacement> replacements, List<PlanEdit> edits, List<Replacement> left) {
  private static final Set<String> RETIRED = Set.of("retired-type", "retired-image", "retired-region");
  private static final String SHARED = "Stays: an alias shares it with other places; change it by hand";
  private static final PlanPath FORMAT = PlanPath.ROOT.key("format");
  private static final PlanPath MODE = PlanPath.ROOT.key("network").key("mode");

  /// Copies the lists.
  public Conversion {
    replacements = List.copyOf(replacements);
    edits = List.copyOf(edits);
    left = List.copyOf(left);
  }

  /// One thing that is replaced.
  ///
  /// @param place where it stands; empty for what is added
  /// @param before what the plan says; empty for what is added
  /// @param after what it says instead
  /// @param reason why, in a sentence without its full stop
  public record Replacement(Optional<SourceRange> place, String before, String after, String reason) {}

  /// What is replaced, with the edit that does it.
  private record Step(Replacement replacement, PlanEdit edit) {}

  /// What there is to convert in a file; empty if it is in today's words already, or cannot be edited. What cannot be
  /// replaced where it stands, such as the name of a key that an alias shares with other places, stays.
  ///
  /// @param found what was found to be wrong in it, with places
  public static Optional<Conversion> of(PlanFile file, List<Diagnostic> found) {
    return file.draft().flatMap(plan -> divided(file, steps(file, plan, found), errors(plan, found)));
  }

  /// Whether a problem is about a value of earlier years, which a conversion replaces.
  public static boolean isRetired(Diagnostic problem) {
    return RETIRED.contains(problem.code());
  }

  private static Optional<Conversion> divided(PlanFile file, List<Step> steps, Stream<Replacement> errors) {
    var possible = possible(file, steps);
    var shared = steps.stream().filter(step -> !possible.contains(step)).map(Step::replacement)
        .map(one -> new Replacement(one.place(), one.before(), one.after(), SHARED));
    var left = Stream.concat(shared, errors).sorted(IN_FILE_ORDER).toList();
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conversion(possible.stream().map(Step::replacement).sorted(IN_FILE_ORDER).toList(),
            possible.stream().map(Step::edit).toList(), left));
  }

  /// What is added has no place, and comes first.
  private static final Comparator<Replacement> IN_FILE_ORDER = Comparator
      .<Replacement, Integer>comparing(one -> one.place().map(SourceRange::startLine).orElse(0))
      .thenComparing(one -> one.place().map(SourceRange::startColumn).orElse(0));

  private static List<Step> steps(PlanFile file, ClusterPlan plan, List<Diagnostic> found) {
    var steps = new ArrayList<Step>();
    found.stream().filter(Conversion::isRetired)
        .flatMap(problem -> value(plan, problem))
        .forEach(steps::add);
    OldKeys.in(file.document()).stream().map(key -> name(file, key)).forEach(steps::add);
    if (plan.is2017()) {
      if (plan.network().flatMap(NetworkPlan::mode).isEmpty())
        steps.add(new Step(
            new Replacement(Optional.empty(), "", "network.mode: private-ip",
                "A plan of 2017 means this where it says nothing"),
            new SetValue(MODE, TextNode.valueOf("private-ip"))));
      steps.add(new Step(
          new Replacement(Optional.empty(), "", "format: " + ClusterPlan.CURRENT_FORMAT,
              "A plan without it is one of 2017"),
          new SetValue(FORMAT, IntNode.valueOf(ClusterPlan.CURRENT_FORMAT))));
    }
    return steps;
  }

  private static Stream<Step> value(ClusterPlan plan, Diagnostic problem) {
    if (!(problem.subject() instanceof Subject.InPlan in))
      return Stream.empty();
    var before = PlanTree.of(plan).at(in.path().toString()).asText();
    return problem.candidates().stream().limit(1).map(after -> new Step(
        new Replacement(in.range(), before, after, problem.summary().replace("`", "")),
        new SetValue(in.path(), TextNode.valueOf(after))));
  }

  /// A conversion mends no errors: some need a decision, such as an image that nothing takes the place of.
  private static Stream<Replacement> errors(ClusterPlan plan, List<Diagnostic> found) {
    var tree = PlanTree.of(plan);
    return found.stream().filter(Diagnostic::isError)
        .flatMap(problem -> problem.subject() instanceof Subject.InPlan in ? Stream.of(
            new Replacement(in.range(), tree.at(in.path().toString()).asText(), "",
                "Stays: " + problem.summary().replace("`", "")))
            : Stream.<Replacement>empty())
        .distinct();
  }

  private static Step name(PlanFile file, OldKeys.OldKey key) {
    var before = key.path().segments().getLast();
    return new Step(
        new Replacement(file.document().keyRangeOf(key.path()), before, key.today(),
            "The key has another name today"),
        new RenameKey(key.path(), key.today()));
  }

  /// Those that can be done one after the other with no more errors in the file than before.
  private static List<Step> possible(PlanFile file, List<Step> steps) {
    if (edited(file, steps).isPresent())
      return steps;
    var possible = new ArrayList<Step>();
    var after = file;
    for (var step : steps) {
      var next = edited(after, List.of(step));
      if (next.isPresent()) {
        possible.add(step);
        after = next.get();
      }
    }
    return possible;
  }

  private static Optional<PlanFile> edited(PlanFile file, List<Step> steps) {
    return PlanEditor.apply(file.document(), steps.stream().map(Step::edit).toList()).value()
        .map(EditedPlan::file).filter(after -> errors(after) <= errors(file));
  }

  private static long errors(PlanFile file) {
    return file.plan().diagnostics().stream().filter(Diagnostic::isError).count();
  }
}
