package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.SetValue;

/// Whatever is moved, added or doubled in a plan with brackets: no comment is lost, and no line of another entry changes.
class BracketProperties {
  /// A file, an edit of it, and the name that the lines it is about have in them.
  record Case(BracketFile file, PlanEdit edit, String name) {
    String after() {
      var result = PlanEditor.apply(EditedFiles.of(file.text()).document(), edit);
      assertThat(result.diagnostics()).as("%s", this).isEmpty();
      return result.value().orElseThrow().file().document().text();
    }

    @Override
    public String toString() {
      return edit + "\n" + file.text();
    }
  }

  @Property(tries = 2000)
  void everyCommentStays(@ForAll("cases") Case edited) {
    String after = edited.after();

    assertThat(edited.file().comments()).as("%s%n->%n%s", edited, after)
        .allSatisfy(comment -> assertThat(after.split(Pattern.quote(comment), -1)).hasSize(2));
  }

  @Property(tries = 2000)
  void theLinesOfOtherEntriesStay(@ForAll("casesAndRemovals") Case edited) {
    Assume.that(edited.file().isOneToALine() && !isEmptied(edited));
    String after = edited.after();

    assertThat(others(after, edited.name())).as("%s%n->%n%s", edited, after)
        .isEqualTo(others(edited.file().text(), edited.name()));
  }

  @Property(tries = 2000)
  void theLinesOfTheEntryStayTogether(@ForAll("moves") Case edited) {
    Assume.that(edited.file().isOneToALine() && !isEmptied(edited));
    String after = edited.after();

    assertThat(own(after, edited.name())).as("%s%n->%n%s", edited, after)
        .isEqualTo(own(edited.file().text(), edited.name()));
    assertThat(indents(after)).as("%s%n->%n%s", edited, after)
        .allSatisfy(list -> assertThat(list).hasSize(1));
  }

  private static boolean isEmptied(Case edited) {
    return switch (edited.edit()) {
      case MoveItem move -> !move.list().equals(move.from().parent()) && isOnly(edited.file(), move.from());
      case RemoveValue remove -> isOnly(edited.file(), remove.path());
      default -> false;
    };
  }

  private static boolean isOnly(BracketFile file, PlanPath item) {
    return file.nodes().get(Integer.parseInt(item.segments().get(1))).size() == 1;
  }

  /// The lines without a name in them, and without the commas at their ends.
  private static List<String> others(String text, String name) {
    return text.lines().filter(line -> !line.contains(name))
        .map(line -> line.replaceAll(",(?= *(#.*)?$)", "").stripTrailing()).toList();
  }

  /// The stretch of lines from the first with a name in it to the last, as far as they do not depend on the list.
  private static List<String> own(String text, String name) {
    var lines = text.lines().map(String::strip).toList();
    int first = lines.size();
    int last = 0;
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).contains(name)) {
        first = Math.min(first, at);
        last = at;
      }
    }
    return lines.subList(first, last + 1).stream()
        .map(line -> line.replaceAll(",(?= *(#.*)?$)|^- ", "")).toList();
  }

  /// The indentations that the entries of each list have.
  private static List<List<String>> indents(String text) {
    var lists = new ArrayList<List<String>>();
    for (var line : text.lines().toList()) {
      if (line.contains("nodes"))
        lists.add(new ArrayList<>());
      String indent = line.replaceAll("\\S.*", "");
      if (line.matches("[\t -]*\\{\"?name.*") && !lists.getLast().contains(indent))
        lists.getLast().add(indent);
    }
    return lists;
  }

  @Provide
  Arbitrary<Case> moves() {
    return BracketFile.any().flatMap(file -> Arbitraries.randomValue(random -> move(file, random)));
  }

  @Provide
  Arbitrary<Case> cases() {
    return BracketFile.any().flatMap(file -> Arbitraries.randomValue(random -> switch (random.nextInt(4)) {
      case 0 -> insertion(file, "added", random);
      case 1 -> insertion(file, name(file, random), random);
      case 2 -> new Case(file,
          new SetValue(PlanPath.ROOT.key(random.nextBoolean() ? "tags" : "network"),
              TextNode.valueOf("added")),
          "added");
      default -> move(file, random);
    }));
  }

  @Provide
  Arbitrary<Case> casesAndRemovals() {
    return Arbitraries.oneOf(cases(), moves().map(move -> new Case(move.file(),
        new RemoveValue(((MoveItem) move.edit()).from()), move.name())));
  }

  private static String name(BracketFile file, Random random) {
    var nodes = file.nodes().get(random.nextInt(file.nodes().size()));
    return nodes.get(random.nextInt(nodes.size())).name();
  }

  private static Case insertion(BracketFile file, String name, Random random) {
    int region = random.nextInt(file.nodes().size());
    int index = random.nextInt(file.nodes().get(region).size() + 1);
    return new Case(file, new InsertItem(BracketFile.list(region), index, TextNode.valueOf(name)), name);
  }

  private static Case move(BracketFile file, Random random) {
    int from = random.nextInt(file.nodes().size());
    int to = random.nextInt(file.nodes().size());
    int item = random.nextInt(file.nodes().get(from).size());
    int places = file.nodes().get(to).size() + (from == to ? 0 : 1);
    return new Case(file,
        new MoveItem(BracketFile.list(from).index(item), BracketFile.list(to), random.nextInt(places)),
        file.nodes().get(from).get(item).name());
  }
}
