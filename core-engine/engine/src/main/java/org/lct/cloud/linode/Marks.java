package org.lct.cloud.linode;

import java.util.Optional;

/// Says whose a thing is where the API has no tags: at the end of its label, by the last part of the ownership tag,
/// eight hexadecimal digits that are drawn for each cluster.
final class Marks {
  private Marks() {}

  /// The label in the cloud.
  static String marked(String label, String tag) {
    return label + of(tag);
  }

  /// The label of a thing that is marked so; empty for other people's things.
  static Optional<String> unmarked(String inCloud, String tag) {
    return inCloud.endsWith(of(tag)) ? Optional.of(inCloud.substring(0, inCloud.length() - of(tag).length()))
        : Optional.empty();
  }

  private static String of(String tag) {
    return "-" + tag.substring(tag.lastIndexOf(':') + 1);
  }
}
