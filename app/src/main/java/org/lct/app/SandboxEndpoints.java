package org.lct.app;

import java.io.IOException;
import org.lct.cloud.Endpoints;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SharedSandbox;

/// The embedded sandbox as an account's address.
///
/// @param sandbox closed by whoever made it
record SandboxEndpoints(SharedSandbox sandbox) implements Endpoints {
  @Override
  public Endpoint current() throws IOException {
    try {
      var link = sandbox.current();
      return new Endpoint(link.url(), link.token());
    } catch (SandboxException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void refused(Endpoint endpoint) {
    sandbox.refused(endpoint.url());
  }
}
