package org.lct.editor.gesture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

/// Text that somebody copied: a whole plan, or lines out of one, such as an entry of a list with or without its `-`.
final class Fragment {
  /// How a plan of copied parts begins.
  static final String HEAD = "name: copy\nformat: 2\n";
  private static final String REGION = HEAD + "regions:\n- region: us-east\n";

  private Fragment() {}

  /// The plan that a text is, with regions; empty if it is no plan, or lines of one.
  static Optional<CheckedPlan> whole(String text, CheckedPlan around) {
    return Optional.of(read(text)).filter(file -> file.draft().isPresent())
        .map(file -> CheckedPlan.of(file, around.catalog(), around.checkedAt()))
        .filter(plan -> !plan.regions().isEmpty());
  }

  /// What a text says, as a plan in which something stands; empty if it says no such thing.
  ///
  /// @param around the plan it is meant for, in whose catalogue names are looked up
  static Optional<CheckedPlan> plan(String text, CheckedPlan around) {
    var whole = Stream.of(read(text));
    var lines = plans(text).map(Fragment::read).filter(file -> file.plan().value().isPresent());
    return Stream.concat(whole, lines).filter(file -> file.draft().isPresent())
        .map(file -> CheckedPlan.of(file, around.catalog(), around.checkedAt()))
        .filter(Fragment::saysSomething).findFirst();
  }

  /// A text read as a plan file.
  static PlanFile read(String text) {
    return PlanReader.read(Texts.of("gesture.copy"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean saysSomething(CheckedPlan plan) {
    return Clip.homes(plan)
        .anyMatch(home -> Copies.LISTS.stream().anyMatch(list -> Entries.count(plan, home.key(list)) > 0));
  }

  /// The plans that lines may be of, each with them in another place.
  private static Stream<String> plans(String text) {
    var lines = text.lines().dropWhile(line -> line.isBlank() || line.stripLeading().startsWith("#"))
        .map(String::stripTrailing).toList();
    return lines.isEmpty() ? Stream.of()
        : Stream.of(text.stripIndent().lines().toList(), shifted(lines)).flatMap(Fragment::placed);
  }

  private static Stream<String> placed(List<String> lines) {
    boolean list = lines.stream().anyMatch(line -> line.startsWith("-"));
    var items = list ? lines
        : Stream.concat(Stream.of("- " + lines.getFirst()), lines.stream().skip(1).map(line -> "  " + line))
            .toList();
    return Stream.concat(Stream.of(REGION + indented(lines, "  "), HEAD + "regions:\n" + indented(items, "")),
        Copies.LISTS.stream().map(name -> REGION + "  " + name + ":\n" + indented(items, "  ")));
  }

  private static String indented(List<String> lines, String blanks) {
    return lines.stream().map(line -> blanks + line + "\n").collect(Collectors.joining());
  }

  /// Lines of which the first was not copied from its beginning.
  private static List<String> shifted(List<String> lines) {
    var first = lines.getFirst().stripLeading();
    var rest = String.join("\n", lines.subList(1, lines.size())).stripIndent().lines().toList();
    boolean oneItem = first.startsWith("-") && rest.stream().noneMatch(line -> line.startsWith("-"));
    return Stream.concat(Stream.of(first), rest.stream().map(line -> oneItem ? "  " + line : line)).toList();
  }
}
