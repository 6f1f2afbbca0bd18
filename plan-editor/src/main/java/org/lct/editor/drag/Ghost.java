package org.lct.editor.drag;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Price;
import org.lct.editor.gesture.Cargo;
import org.lct.editor.gesture.PaletteItem;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.VolumeFigure;

/// The figure that is seen while something is dragged.
final class Ghost {
  private static final String NOWHERE = "ghost";

  private Ghost() {}

  /// The figure of what is dragged: of something new as it would be drawn, else as it is drawn in `diagram`. Empty for
  /// what has no figure.
  static Optional<Figure> of(Cargo cargo, Diagram diagram, Catalog catalog) {
    return switch (cargo) {
      case Cargo.New(PaletteItem.NodePlan nodes) -> Optional.of(nodes(nodes, catalog));
      case Cargo.New(PaletteItem.Balancer balancer) -> Optional.of(
          new NodeBalancerFigure(NOWHERE, balancer.name(), balancer.line(), FigureState.NONE));
      case Cargo.New(PaletteItem.Volume volume) -> Optional.of(
          new VolumeFigure(NOWHERE, volume.name(), volume.line(), FigureState.NONE));
      case Cargo.New(_) -> Optional.empty();
      case Cargo.Parts(var ids) -> diagram.figures().filter(figure -> ids.contains(figure.id())).findFirst();
    };
  }

  private static Figure nodes(PaletteItem.NodePlan nodes, Catalog catalog) {
    var type = catalog.type(nodes.keys().path("type").asText());
    int count = nodes.keys().path("count").asInt(1);
    var roles = nodes.keys().path("software").valueStream().map(JsonNode::asText).toList();
    return new NodePlanFigure(NOWHERE, nodes.entry(), nodes.icon(), type.map(LinodeType::label).orElse(""),
        List.of(), roles, List.of(), List.of(), type.map(LinodeType::price).flatMap(Price::monthly)
            .map(price -> price.multiply(BigDecimal.valueOf(count))),
        false,
        FigureState.of(Health.of(NodeStatus.PLANNED, count)));
  }
}
