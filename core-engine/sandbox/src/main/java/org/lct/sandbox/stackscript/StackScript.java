package org.lct.sandbox.stackscript;

import java.util.List;
import org.lct.sandbox.store.Row;

/// A script that can run when a Linode is deployed from an image.
///
/// @param images ids of images it is meant for; `any/all` for every one
/// @param deployments how often it was used
record StackScript(long id, String username, String label, String description, List<String> images,
    boolean open,
    String revisionNote, String script, long deployments, long created, long updated) implements Row {
  /// Stands for every image.
  static final String ANY_IMAGE = "any/all";

  /// The same script, used once more.
  StackScript deployed() {
    return new StackScript(id, username, label, description, images, open, revisionNote, script,
        deployments + 1, created, updated);
  }

  /// Whether it can be used with this image.
  boolean suits(String image) {
    return images.contains(ANY_IMAGE) || images.contains(image);
  }
}
