package org.lct.sandbox;

import java.net.URI;
import java.util.Optional;

/// The sandbox of a directory for as long as somebody here needs it, whichever process runs it: opened when it is first
/// asked for, and again when the process that ran it has ended. Thread-safe.
public final class SharedSandbox implements AutoCloseable {
  private final SandboxOptions options;
  private Optional<SandboxLink> link = Optional.empty();

  /// Opens nothing yet.
  ///
  /// @param options with a directory; what else they say matters only when a sandbox is started here
  public SharedSandbox(SandboxOptions options) {
    this.options = options;
  }

  /// The sandbox as it is reached now.
  ///
  /// @throws SandboxException when it can be neither reached nor started; the message is fit for a user
  public synchronized SandboxLink current() throws SandboxException {
    if (link.isEmpty())
      link = Optional.of(SandboxLink.open(options));
    return link.get();
  }

  /// Told when a connection to the sandbox was refused, so that the next [#current] looks for it anew.
  public synchronized void refused(URI url) {
    if (link.filter(open -> open.url().equals(url) && !open.isAlive()).isPresent())
      link = Optional.empty();
  }

  @Override
  public synchronized void close() throws SandboxException {
    if (link.isPresent())
      link.get().close();
    link = Optional.empty();
  }
}
