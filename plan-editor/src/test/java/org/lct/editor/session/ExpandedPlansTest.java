package org.lct.editor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.testing.Plans;
import org.lct.testing.ImmediateTasks;

class ExpandedPlansTest {
  private final PlanSession session = Plans.session(new ImmediateTasks());
  private final ExpandedPlans expanded = new ExpandedPlans(session);

  @Test
  void eachOpenPlanRemembersItsOwn() {
    session.open(Plans.shop());
    expanded.expandedProperty().set(Set.of("us-east/web"));
    var shop = session.currentProperty().get().orElseThrow();
    session.open(Plans.haWordpress());
    assertThat(expanded.expandedProperty().get()).isEmpty();
    expanded.expandedProperty().set(Set.of("us-east/webservers"));
    session.show(shop);
    assertThat(expanded.expandedProperty().get()).containsExactly("us-east/web");
  }

  @Test
  void whatIsClosedIsForgotten() {
    session.open(Plans.shop());
    expanded.expandedProperty().set(Set.of("us-east/web"));
    session.close(session.currentProperty().get().orElseThrow());
    assertThat(expanded.expandedProperty().get()).isEmpty();
    session.open(Plans.shop());
    assertThat(expanded.expandedProperty().get()).isEmpty();
  }
}
