package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.lct.expand.DesiredReservedIp;
import org.lct.plan.ResourceAddress;

class FigureIdsProperties {
  @Property(tries = 200)
  void everyNodeOfANodePlanIsShownByItsFigure(
      @ForAll @AlphaChars @StringLength(min = 1, max = 12) String name,
      @ForAll @IntRange(min = 1, max = 10_000) int index) {
    var node = ResourceAddress.node("us-east", name, index);
    assertThat(FigureIds.of(node)).contains(FigureIds.nodePlan("us-east", name));
    assertThat(FigureIds.of(DesiredReservedIp.of(node))).contains(FigureIds.nodePlan("us-east", name));
    assertThat(FigureIds.of(node.part("disk.boot"))).contains(FigureIds.nodePlan("us-east", name));
    assertThat(FigureIds.of(node.part("volume.data"))).contains(FigureIds.volume("us-east", name, "data"));
  }
}
