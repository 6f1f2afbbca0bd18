package org.lct.cloud;

import java.io.IOException;
import java.net.URI;

/// Where an account is reached. The embedded sandbox moves when the process that runs it ends; a real
/// account never does.
@FunctionalInterface
public interface Endpoints {
  /// The address to use now.
  ///
  /// @throws IOException with a sentence fit for people if there is none
  Endpoint current() throws IOException;

  /// Told when a connection to `endpoint` was refused, before [#current] is asked again.
  default void refused(Endpoint endpoint) {}

  /// An address and the token that opens it.
  ///
  /// @param url scheme, host and port, without a path
  record Endpoint(URI url, String token) {
    /// The address alone: the token is a secret.
    @Override
    public String toString() {
      return url.toString();
    }
  }
}
