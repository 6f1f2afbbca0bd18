package org.lct.editor.details;

import java.util.List;
import java.util.Optional;
import org.lct.editor.details.Details.Section;
import org.lct.editor.figures.FigureWords;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.text.Texts;

/// The facts about volumes.
final class VolumeDetails {
  private VolumeDetails() {}

  /// The facts about the volumes of a node plan.
  static List<Section> of(NodeVolumes part) {
    var entry = part.entry().value();
    return List.of(new Facts()
        .field("details.size", FigureWords.size(part.gigabytes(), Optional.of(entry.fsOrDefault())))
        .field("details.count", Texts.of("details.volumes.value", part.nodes().count(), part.nodes().name()))
        .untitled());
  }

  /// The facts about a volume of a region.
  static List<Section> of(RegionVolume part) {
    var volume = part.volume().value();
    return List.of(new Facts().field("details.size", FigureWords.size(part.gigabytes(), volume.fs()))
        .untitled());
  }
}
