package org.lct.expand;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ResourceAddress;
import org.lct.plan.VolumePlan;

/// Expands the volumes of regions, which belong to no node plan.
///
/// @param nodes the addresses of all nodes
/// @param problems takes what they cannot be attached to
/// @param resources takes what comes out
record RegionVolumes(Labels labels, Set<ResourceAddress> nodes, Consumer<Diagnostic> problems,
    Consumer<DesiredResource> resources) {
  /// Expands those of one region; `tags` are those of the cluster and the region.
  void expand(ResolvedRegion region, List<String> tags) {
    region.volumes().forEach(volume -> expand(region, volume, tags));
  }

  private void expand(ResolvedRegion region, Layered<VolumePlan> written, List<String> tags) {
    var volume = written.value();
    var address = ResourceAddress.inRegion(region.id(), "volume." + volume.label());
    resources.accept(new DesiredVolume(address, region.id(),
        labels.regionVolume(address, region.id(), volume.label()), volume.size().gigabytesOf(0),
        volume.attachTo().flatMap(node -> node(region, node, written)), volume.keep().orElse(true), tags,
        Optional.empty()));
  }

  private Optional<ResourceAddress> node(ResolvedRegion region, String text, Layered<VolumePlan> written) {
    var prefix = region.id() + "/";
    var node = new ResourceAddress(text.startsWith(prefix) ? text : prefix + text);
    if (nodes.contains(node))
      return Optional.of(node);
    problems.accept(Diagnostic.error("unknown-node", Subject.at(written.path().key("attach-to")),
        "There is no node `%s` in %s".formatted(text, region.id()),
        "Write the node plan and the number of the node, such as `webservers[1]`. A volume and its node are in the same region."));
    return Optional.empty();
  }
}
