package org.lct.editor.details;

import java.util.List;
import java.util.Optional;
import org.lct.editor.details.Details.Section;
import org.lct.editor.figures.FigureWords;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.text.Texts;
import org.lct.plan.StorageEntry;

/// The facts about volumes.
final class VolumeDetails {
  private VolumeDetails() {}

  /// The facts about the volumes of a node plan.
  static List<Section> of(NodeVolumes part) {
    var entry = part.entry().value();
    return List.of(new Facts()
        .field("details.size", FigureWords.size(part.gigabytes(), Optional.of(entry.fsOrDefault())))
        .field("details.count", Texts.of("details.volumes.value", part.nodes().count(), part.nodes().name()))
        .code("details.mount", entry.mount())
        .field("details.keep", keep(entry.keep(), "details.keep.no")).untitled());
  }

  /// The facts about a volume of a region.
  static List<Section> of(RegionVolume part) {
    var volume = part.volume().value();
    return List.of(new Facts().field("details.size", FigureWords.size(part.gigabytes(), volume.fs()))
        .code("details.attached", volume.attachTo())
        .field("details.keep", keep(volume.keep(), "details.keep.no.cluster")).untitled());
  }

  /// A volume among the disks of a node plan: "500 GB xfs volume, at /mnt/ndb".
  static String words(StorageEntry entry, long disk) {
    var size = FigureWords.size(entry.size().gigabytesOf(disk), Optional.of(entry.fsOrDefault()));
    return entry.mount().map(mount -> Texts.of("details.volume.mounted", size, mount))
        .orElseGet(() -> Texts.of("details.volume", size));
  }

  private static String keep(Optional<Boolean> keep, String otherwise) {
    return Texts.of(keep.orElse(true) ? "details.keep.yes" : otherwise);
  }
}
