package org.lct.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The sandbox of a directory, shared by processes: started here, or the one that already runs there. Thread-safe.
public final class SandboxLink implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Endpoint endpoint;
  private final @Nullable Sandbox owned;

  private SandboxLink(Endpoint endpoint, @Nullable Sandbox owned) {
    this.endpoint = endpoint;
    this.owned = owned;
  }

  /// Connects to the sandbox that has the directory, or starts one when none does. One that takes over from another has
  /// the same clouds, the same tokens and, if it is free, the same port.
  ///
  /// @param options with a directory; what else they say matters only when a sandbox is started here
  /// @throws SandboxException when neither can be done; the message is fit for a user
  public static SandboxLink open(SandboxOptions options) throws SandboxException {
    return open(options, InstantSource.system());
  }

  /// The sandbox that runs in the directory, if one does; none is started.
  public static Optional<SandboxLink> running(Path directory) {
    return Endpoint.read(directory).filter(Endpoint::answers)
        .map(endpoint -> new SandboxLink(endpoint, null));
  }

  /// The first token of each account of the sandbox that ran in the directory last; none if none did.
  public static List<String> lastTokens(Path directory) {
    return Endpoint.read(directory).map(Endpoint::allTokens).orElse(List.of());
  }

  private static SandboxLink open(SandboxOptions options, InstantSource time) throws SandboxException {
    var directory = options.directory()
        .orElseThrow(() -> new IllegalArgumentException("A shared sandbox needs a directory"));
    var end = time.instant().plus(PATIENCE);
    do {
      var link = tryToOpen(options, directory, time);
      if (link.isPresent()) {
        return link.get();
      }
      // The owner has the directory but does not answer: it is starting, or its process is just ending.
      LockSupport.parkNanos(PAUSE.toNanos());
    } while (time.instant().isBefore(end));
    throw new SandboxException(
        "The sandbox of %s does not answer, yet a process holds the directory. Stop that process."
            .formatted(directory));
  }

  private static Optional<SandboxLink> tryToOpen(SandboxOptions options, Path directory, InstantSource time)
      throws SandboxException {
    var last = Endpoint.read(directory);
    var started = Sandbox
        .tryToStart(last.map(endpoint -> options.withTokens(endpoint.allTokens())).orElse(options), time);
    if (started.isPresent()) {
      var sandbox = started.get();
      return Optional.of(new SandboxLink(sandbox.endpoint(options.speed()), sandbox));
    }
    return last.filter(Endpoint::answers).map(endpoint -> new SandboxLink(endpoint, null));
  }

  /// Where the sandbox answers, without a path.
  public URI url() {
    return endpoint.url();
  }

  /// The first token of the first account.
  public String token() {
    return endpoint.token();
  }

  /// The first token of each account.
  public List<String> tokens() {
    return endpoint.allTokens();
  }

  /// Whether it runs in this process, and ends with this link.
  public boolean isOwner() { return owned != null; }

  /// Whether it answers. When its process has gone, the next [#open] starts one here.
  public boolean isAlive() { return endpoint.answers(); }

  /// Lets go of it, and stops it if it runs here.
  @Override
  public void close() throws SandboxException {
    if (owned != null) {
      owned.close();
    }
  }
}
