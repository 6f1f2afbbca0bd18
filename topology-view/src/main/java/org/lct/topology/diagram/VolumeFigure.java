package org.lct.topology.diagram;

/// A volume of the plan, drawn once however many nodes have one each.
///
/// @param id its identity, such as `us-east/ndbdatanodes/volume.data`
/// @param name its label in the plan
/// @param detail one line about it, such as "5 × 500 GB xfs, $250"; the state's caption takes its place
/// @param state the statuses of the volumes, problems, differences
public record VolumeFigure(String id, String name, String detail, FigureState state) implements Figure {
  @Override
  public VolumeFigure withState(FigureState state) {
    return new VolumeFigure(id, name, detail, state);
  }
}
