package org.lct.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.cloud.Image;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.validate.PlanValidator;

/// Problems of plans and what becomes of them, at the built-in catalogue and one image that will soon be withdrawn.
final class Fixing {
  static final Catalog CATALOG = withDeprecatedImage(BundledCatalog.load());

  /// A problem at its place, whatever its words.
  private record At(String code, Subject place) {
    static At of(Diagnostic diagnostic) {
      return new At(diagnostic.code(), diagnostic.subject() instanceof Subject.InPlan in
          ? Subject.within(in.path(), in.from(), in.to())
          : diagnostic.subject());
    }
  }

  private Fixing() {}

  private static Catalog withDeprecatedImage(Catalog catalog) {
    var images = new ArrayList<>(catalog.images());
    images.add(new Image("linode/debian10", "Debian 10", "Debian", true, true));
    return new Catalog(catalog.source(), catalog.readOn(), catalog.regions(), catalog.types(), images,
        catalog.volumeGigabyte(), catalog.nodeBalancer(), catalog.reservedIp());
  }

  /// All problems of a file and of its plan.
  static List<Diagnostic> problems(PlanFile file) {
    var ofPlan = file.draft().stream().flatMap(plan -> new PlanValidator().check(plan, CATALOG).stream());
    return file.document().locate(Stream.concat(file.plan().diagnostics().stream(), ofPlan).toList());
  }

  static List<QuickFix> fixes(Diagnostic problem, PlanFile file) {
    return QuickFixes.of(problem, file, CATALOG);
  }

  /// The file after a fix of one of its problems. The problem must be gone, no new error there, and no line
  /// changed but those of the value, or none where it was missing.
  static PlanFile apply(QuickFix fix, Diagnostic problem, PlanFile file) {
    var after = edited(fix, file);

    assertThat(after.draft()).isPresent();
    assertThat(isMended(problem, after)).as("%s by %s", problem, fix).isTrue();
    assertThat(errors(after)).as("errors after %s", fix).isSubsetOf(errors(file));
    assertThat(changed(lines(file), lines(after))).as("lines changed by %s", fix)
        .isSubsetOf(linesOf(fix, file));
    return after;
  }

  /// The file after a fix, which must be possible.
  static PlanFile edited(QuickFix fix, PlanFile file) {
    var edited = PlanEditor.apply(file.document(), fix.edits());
    assertThat(edited.value()).as("%s: %s", fix, edited.diagnostics()).isPresent();
    return edited.value().orElseThrow().file();
  }

  /// Whether a file does not have a problem at the place where it was.
  static boolean isMended(Diagnostic problem, PlanFile after) {
    return problems(after).stream().map(At::of).noneMatch(At.of(problem)::equals);
  }

  private static List<At> errors(PlanFile file) {
    return problems(file).stream().filter(Diagnostic::isError).map(At::of).toList();
  }

  /// The lines of a file. The `-` of an entry goes from its first key to another when that is written before it.
  private static List<String> lines(PlanFile file) {
    return file.document().text().lines().map(line -> line.replaceFirst("^( *)- ", "$1  ")).toList();
  }

  /// The numbers of the lines between the first and the last that are not as before.
  private static List<Integer> changed(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start)))
      start++;
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end)))
      end++;
    return IntStream.rangeClosed(start + 1, before.size() - end).boxed().toList();
  }

  /// The numbers of the lines in which what a fix is about stands.
  private static List<Integer> linesOf(QuickFix fix, PlanFile file) {
    return fix.edits().stream().map(PlanEdit::path).flatMap(path -> linesOf(path, file.document()).boxed())
        .toList();
  }

  private static IntStream linesOf(PlanPath path, PlanDocument document) {
    return document.rangeOf(path).map(value -> IntStream.rangeClosed(
        document.keyRangeOf(path).map(SourceRange::startLine).orElse(value.startLine()), value.endLine()))
        .orElseGet(IntStream::empty);
  }
}
