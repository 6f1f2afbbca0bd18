package org.lct.expand;

import java.util.List;
import java.util.Optional;
import org.lct.plan.ResourceAddress;

/// A StackScript that the cluster brings into the account for its own nodes.
///
/// @param file where its text stands, as in the plan
/// @param text what it does; empty where files are not looked at
/// @param images what it runs on, as the cloud names them, or [#ANY_IMAGE]; sorted
public record DesiredStackScript(ResourceAddress address, String label, String file, Optional<String> text,
    List<String> images) implements DesiredResource {
  /// The cloud's word for all images.
  public static final String ANY_IMAGE = "any/all";

  public DesiredStackScript { images = images.stream().distinct().sorted().toList(); }

  /// Whether it runs on an image.
  public boolean suits(String image) {
    return suits(images, image);
  }

  /// Whether a StackScript for these images runs on one.
  public static boolean suits(List<String> images, String image) {
    return images.contains(ANY_IMAGE) || images.contains(image);
  }
}
