package org.lct.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

/// Whatever letter of a plan is mistyped: what is offered then can be done, and the problem is gone.
class QuickFixesProperties {
  private static final String GOOD = BadPlan.goodPlan().document().text();

  @Property(tries = 500)
  void aMistypedPlanIsMendedByWhatIsOffered(@ForAll("mistyped") String text) {
    var file = read(text);
    int offered = 0;
    for (var problem : Fixing.problems(file)) {
      for (var fix : Fixing.fixes(problem, file)) {
        offered++;
        assertThat(Fixing.isMended(problem, Fixing.edited(fix, file)))
            .as("%s by %s in%n%s", problem, fix, text)
            .isTrue();
      }
    }
    Statistics.label("has fixes").collect(offered > 0)
        .coverage(checker -> checker.check(true).percentage(share -> share > 20));
  }

  private static PlanFile read(String text) {
    return PlanReader.read("shop.yaml", text.getBytes(UTF_8));
  }

  /// A letter is left out, doubled, replaced or swapped with the next.
  @Provide
  Arbitrary<String> mistyped() {
    var places = Arbitraries.integers().between(0, GOOD.length() - 2);
    var letters = Arbitraries.chars().with("abcdeimnorstw0123456789-:'{} ");
    return Combinators.combine(places, letters, Arbitraries.integers().between(0, 3))
        .as((at, letter, way) -> GOOD.substring(0, at) + switch (way) {
          case 0 -> GOOD.substring(at + 1);
          case 1 -> GOOD.charAt(at) + GOOD.substring(at);
          case 2 -> letter + GOOD.substring(at + 1);
          default -> "" + GOOD.charAt(at + 1) + GOOD.charAt(at) + GOOD.substring(at + 2);
        });
  }
}
