package org.lct.cli;

import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.InventoryException;

/// What a user is told when the inventory cannot be read or written.
final class InventoryProblem {
  private InventoryProblem() {}

  static Diagnostic of(InventoryException e) {
    return Diagnostic.error("inventory-failed", Subject.whole(),
        Optional.ofNullable(e.getMessage()).orElse("The inventory failed"),
        "Nothing more was asked of the cloud. Make room or give permission. What is damaged is recorded anew by "
            + "`linodetool cluster recover NAME PLAN`.");
  }
}
