package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.StartStages;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

class StartOrderTest {
  private static final String PLAN = """
      name: shop
      # What runs where.
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1, tags: [front]}
        - {name: db, type: g6-standard-1}
        - {name: cache, type: g6-standard-1, tags: [front]}
        - {name: queue, type: g6-standard-1}
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "none                    | db    | web   | [db, web]",
      "[db, web]               | db    | cache | [db, [web, cache]]",
      "[db, web]               | web   | cache | [db, web, cache]",
      "[db, web]               | queue | db    | [queue, db, web]",
      "[db, web]               | queue | web   | [[db, queue], web]",
      "[db, web]               | queue | cache | [[db, queue], [web, cache]]",
      "[[db, web], cache]      | db    | web   | [db, web, cache]",
      "[db, front]             | db    | queue | [db, [front, queue]]",
      "[[db, front], queue]    | db    | web   | [db, front, queue]"})
  void nodesStartAfterOthers(String before, String first, String next, String after) {
    var plan = plan(before);
    var offer = StartOrder.after(plan, nodes(plan, first), nodes(plan, next));
    var text = Edited.text(plan, offer.gesture().orElseThrow());
    assertThat(text.lines().filter(line -> !line.startsWith("order:")).toList())
        .isEqualTo(PLAN.lines().toList());
    assertThat(stages(text)).isEqualTo(stages(with(after)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "[db, web]             | db    | web | web starts after db already",
      "[web, db]             | db    | web | db starts after web, so web cannot start after db",
      "[front, db]           | db    | web | db starts after web, so web cannot start after db",
      "[front, db]           | cache | web | web or cache starts by a tag, with others; change the order in the text"})
  void whatCannotBeIsRefusedWithTheReason(String before, String first, String next, String reason) {
    var plan = plan(before);
    assertThat(StartOrder.after(plan, nodes(plan, first), nodes(plan, next)).words()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "[db, web]             | db | web   | []",
      "[db, web, cache]      | db | web   | [[db, web], cache]",
      "[db, [web, cache]]    | db | web   | [[db, web], cache]"})
  void nodesNoLongerWait(String before, String first, String next, String after) {
    var plan = plan(before);
    var offer = StartOrder.together(plan, nodes(plan, first), nodes(plan, next));
    assertThat(stages(Edited.text(plan, offer.gesture().orElseThrow()))).isEqualTo(stages(with(after)));
  }

  @Test
  void whatDoesNotWaitCannotStop() {
    var plan = plan("[db, web]");
    assertThat(StartOrder.together(plan, nodes(plan, "web"), nodes(plan, "db")).isAccepted()).isFalse();
  }

  @Test
  void whatTheOrderWaitsForStays() {
    var plan = Plans.checked(PLAN + "order:\n  stages:\n  - db\n  wait: health\n");
    var offer = StartOrder.after(plan, nodes(plan, "db"), nodes(plan, "web"));
    assertThat(Edited.text(plan, offer.gesture().orElseThrow()))
        .isEqualTo(PLAN + "order:\n  stages:\n  - db\n  - web\n  wait: health\n");
  }

  @Test
  void nodesStartInTheFirstStageThatNamesThemOrTheirTags() {
    var plan = plan("[db, [front, queue], web]");
    var stages = StartStages.of(plan.file().draft());
    assertThat(stages.ofFigures(plan.regions())).containsEntry("us-east/web", 2)
        .containsEntry("us-east/db", 1).containsEntry("us-east/cache", 2).containsEntry("us-east/queue", 2);
    assertThat(StartStages.of(plan("none").file().draft()).ofFigures(plan.regions())).isEmpty();
  }

  private static CheckedPlan plan(String order) {
    return Plans.checked(with(order));
  }

  private static String with(String order) {
    return order.equals("none") || order.equals("[]") ? PLAN : PLAN + "order: " + order + "\n";
  }

  private static List<List<String>> stages(String text) {
    return StartStages.of(Plans.checked(text).file().draft()).stages();
  }

  private static Nodes nodes(CheckedPlan plan, String name) {
    return (Nodes) plan.part("us-east/" + name).orElseThrow();
  }
}
