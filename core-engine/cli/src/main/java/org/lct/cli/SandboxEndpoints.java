package org.lct.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lct.cloud.Endpoints;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxLink;
import org.lct.sandbox.SandboxOptions;

/// The embedded sandbox of a home: started here, or the one that another process runs. When that process
/// ends in the middle, the sandbox goes on here with the same cloud. Thread-safe.
public final class SandboxEndpoints implements Endpoints, AutoCloseable {
  /// How much faster than Linode the embedded sandbox is: 82 nodes come up in seconds.
  private static final double SPEED = 20;

  private final Path directory;
  private Optional<SandboxLink> link = Optional.empty();

  /// @param directory where its cloud is kept
  public SandboxEndpoints(Path directory) {
    this.directory = directory;
  }

  @Override
  public synchronized Endpoint current() throws IOException {
    if (link.isEmpty())
      link = Optional.of(open());
    return new Endpoint(link.get().url(), link.get().token());
  }

  private SandboxLink open() throws IOException {
    try {
      return SandboxLink.open(SandboxOptions.inMemory().withDirectory(directory).withSpeed(SPEED));
    } catch (SandboxException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public synchronized void refused(Endpoint endpoint) {
    boolean same = link.filter(open -> open.url().equals(endpoint.url())).isPresent();
    if (same && !link.get().isAlive())
      link = Optional.empty();
  }

  @Override
  public synchronized void close() throws IOException {
    if (link.isEmpty())
      return;
    try {
      link.get().close();
    } catch (SandboxException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
