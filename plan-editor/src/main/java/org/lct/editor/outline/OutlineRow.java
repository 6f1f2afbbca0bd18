package org.lct.editor.outline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.figures.FigureIcons;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.theme.Icon;

/// A row of the outline with the rows under it.
///
/// @param id the identity of its figure, region or section, or [FigureIds#CLUSTER]
/// @param count how many resources it stands for, in short: "×20"
/// @param spoken all of it in words: "webservers, node plan, 20 nodes, 1 warning"
public record OutlineRow(String id, String name, Icon icon, String count, String spoken,
    ProblemCount problems, List<OutlineRow> rows) {
  /// Copies the list.
  public OutlineRow { rows = List.copyOf(rows); }

  /// The row of the cluster, with all others under it.
  public static OutlineRow of(CheckedPlan plan) {
    var counts = plan.problemCounts();
    var name = plan.diagram().title();
    return row(FigureIds.CLUSTER, name, Icon.DESIGN, Integer.toString(plan.linodes()),
        Texts.of("outline.cluster", name, plan.diagram().summary()), counts,
        Stream.concat(sections(plan, FigureIds.CLUSTER), plan.regions().stream()
            .map(region -> region(region, counts, sections(plan, region.id())))).toList());
  }

  private static Stream<OutlineRow> sections(CheckedPlan plan, String owner) {
    return plan.sections().stream().filter(section -> section.owner().equals(owner))
        .map(section -> row(section.id(), section.name(), section.icon(), "", section.spoken(), Map.of(),
            List.of()));
  }

  private static OutlineRow region(PlanRegion region, Map<String, ProblemCount> counts,
      Stream<OutlineRow> sections) {
    return row(region.id(), region.id(), Icon.REGION, Integer.toString(region.linodes()),
        Texts.of("outline.region", region.id(), region.linodes()), counts,
        Stream.concat(sections, region.parts().stream().map(part -> part(part, counts))).toList());
  }

  private static OutlineRow part(PlanPart part, Map<String, ProblemCount> counts) {
    return switch (part) {
      case Nodes(var id, _, var nodes) -> row(id, part.name(), FigureIcons.of(nodes), times(nodes.count()),
          Texts.of("outline.nodes", part.name(), nodes.count()), counts, List.of());
      case Balancer balancer -> row(part.id(), part.name(), Icon.NODEBALANCER, "",
          Texts.of("outline.balancer", part.name(), balancer.backEnds()), counts, List.of());
      case NodeVolumes(var id, _, var nodes, _) -> row(id, part.name(), Icon.VOLUME, times(nodes.count()),
          Texts.of("outline.volumes", part.name(), nodes.count(), nodes.name()), counts, List.of());
      case RegionVolume _ -> row(part.id(), part.name(), Icon.VOLUME, "",
          Texts.of("outline.volume", part.name()), counts, List.of());
    };
  }

  private static OutlineRow row(String id, String name, Icon icon, String count, String words,
      Map<String, ProblemCount> counts, List<OutlineRow> rows) {
    var problems = counts.getOrDefault(id, ProblemCount.NONE);
    var spoken = Stream.of(words, problems.words()).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
    return new OutlineRow(id, name, icon, count, spoken, problems, rows);
  }

  private static String times(int count) {
    return Texts.of("outline.times", count);
  }
}
