package org.lct.cloud;

import java.io.IOException;

/// Makes providers; bound by the adapter's module.
@FunctionalInterface
public interface CloudFactory {
  /// A provider for one account. Nothing is asked of the account yet; the caller closes it.
  ///
  /// @throws IOException with a sentence fit for people if there is no address to reach it at
  CloudProvider connect(Endpoints endpoints) throws IOException;
}
