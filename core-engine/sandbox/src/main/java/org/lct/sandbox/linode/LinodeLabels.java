package org.lct.sandbox.linode;

import java.util.List;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.store.Index;

/// Which names of Linodes are taken.
final class LinodeLabels {
  /// The reason for refusing a name, as several clients of Linode match it.
  static final String TAKEN = "Label must be unique among your linodes";

  private final Index<String, Linode> byLabel;

  LinodeLabels(Cloud cloud) {
    this.byLabel = cloud.linodes().index(Linode::label);
  }

  boolean free(String label) {
    return named(label).isEmpty();
  }

  /// The Linode with this name, if there is one.
  List<Linode> named(String label) {
    return byLabel.get(label);
  }
}
