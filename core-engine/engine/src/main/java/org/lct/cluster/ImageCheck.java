package org.lct.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.Image;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.OncePerPlace;

/// Whether the images of a plan can be what it wants of them: they fit on their disks, and read what cloud-init is
/// told. A pure function.
final class ImageCheck {
  /// What Linode takes of a disk for swap where it lays out the disks (MB).
  private static final long SWAP = 512;

  private final ExpansionDraft draft;
  private final PlanPlaces places;
  private final Map<String, Image> images = new HashMap<>();

  ImageCheck(ExpansionDraft draft, PlanPlaces places) {
    this.draft = draft;
    this.places = places;
    draft.resolved().catalog().images().forEach(image -> images.put(image.id(), image));
  }

  /// What is wrong with images, once for each place in the plan.
  ///
  /// @param news what is to be made: an image matters when it is installed
  List<Diagnostic> problems(Collection<DesiredResource> news) {
    return OncePerPlace.of(Stream.concat(deaf(), news.stream().flatMap(this::tooLarge)));
  }

  private Stream<Diagnostic> deaf() {
    return draft.resolved().nodePlans()
        .flatMap(nodes -> nodes.image().filter(image -> !image.cloudInit()).stream()
            .flatMap(image -> nodes.steps().values().stream().flatMap(List::stream)
                .filter(step -> step.value().kind().equals("cloudinit"))
                .map(step -> Diagnostic.error("image-without-cloud-init",
                    Subject.at(step.path().key("name")),
                    "The image %s has no cloud-init, which `%s` needs".formatted(image.id(),
                        step.value().name()),
                    "Choose another image, or configure these nodes by `shell` or `ansible`."))));
  }

  private Stream<Diagnostic> tooLarge(DesiredResource resource) {
    return switch (resource) {
      case DesiredLinode node when !node.ownDisks() ->
        tooLarge(node.image().id(), node.diskMegabytes() - SWAP,
            places.of(node, "type", plan -> plan.type().isPresent()));
      case DesiredDisk disk ->
        disk.image().stream()
            .flatMap(image -> tooLarge(image.id(), disk.megabytes(), places.of(disk)));
      default -> Stream.empty();
    };
  }

  private Stream<Diagnostic> tooLarge(String image, long megabytes, Subject place) {
    return Optional.ofNullable(images.get(image)).filter(known -> known.megabytes() > megabytes).stream()
        .map(known -> Diagnostic.error("image-too-large", place,
            "The image %s needs a disk of %d MB; there are %d MB".formatted(image, known.megabytes(),
                megabytes),
            "Choose a larger type or disk, or another image."));
  }
}
