package org.lct.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.server.Account;
import org.lct.sandbox.server.ApiServer;
import org.lct.sandbox.store.Failures;
import org.lct.sandbox.store.JournalException;
import org.lct.sandbox.traffic.Faults;
import org.lct.sandbox.traffic.RequestLogEntry;

/// A running sandbox. Thread-safe.
public final class Sandbox implements AutoCloseable {
  private final ApiServer server;
  private final Optional<Ownership> ownership;

  private Sandbox(SandboxOptions options, InstantSource time, Optional<Ownership> ownership)
      throws IOException {
    this.server = new Launch(options, time).start();
    this.ownership = ownership;
  }

  /// Starts a sandbox. One with a directory takes up the cloud that is there, publishes itself in the file
  /// `endpoint.json`, and keeps all others from the directory until it is closed or its process ends.
  ///
  /// @throws SandboxException when it cannot be started; the message is fit for a user
  public static Sandbox start(SandboxOptions options) throws SandboxException {
    return start(options, InstantSource.system());
  }

  static Sandbox start(SandboxOptions options, InstantSource time) throws SandboxException {
    return tryToStart(options, time).orElseThrow(() -> taken(options.directory().orElseThrow()));
  }

  /// Starts a sandbox unless another one has the directory.
  ///
  /// @throws SandboxException when it cannot be started for another reason
  static Optional<Sandbox> tryToStart(SandboxOptions options, InstantSource time) throws SandboxException {
    if (options.directory().isEmpty()) {
      return Optional.of(open(options, time, Optional.empty()));
    }
    checkPort(options, options.directory().get());
    var ownership = take(options.directory().get());
    return ownership.isEmpty() ? Optional.empty() : Optional.of(open(options, time, ownership));
  }

  /// Where it answers, without a path: `http://127.0.0.1:49152`.
  public URI url() {
    return Launch.url(server);
  }

  /// The address of its page for people, which works once in each browser and then leads to `/`. It shows the first
  /// account.
  public URI page() {
    return pages().getFirst();
  }

  /// The address of the page of each account.
  public List<URI> pages() {
    return tokens().stream().map(token -> url().resolve(ApiServer.pagePath(token))).toList();
  }

  /// The first token of the first account.
  public String token() {
    return first().firstToken();
  }

  /// The first token of each account.
  public List<String> tokens() {
    return server.accounts().stream().map(Account::firstToken).toList();
  }

  /// The faults it lets strike in the first account.
  public Faults faults() {
    return first().faults();
  }

  /// The requests that the first account, or nobody known, has sent, in order; of very many only the last.
  public List<RequestLogEntry> log() {
    return first().log().after(0);
  }

  Endpoint endpoint(double speed) {
    return Endpoint.of(server, speed);
  }

  private Account first() {
    return server.accounts().getFirst();
  }

  /// Stops it. What was answered is kept.
  @Override
  public void close() throws SandboxException {
    try (var _ = ownership.orElse(null)) {
      server.close();
    } catch (IOException e) {
      throw new SandboxException("The sandbox's cloud could not be closed: " + e.getMessage(), e);
    }
  }

  private static Sandbox open(SandboxOptions options, InstantSource time, Optional<Ownership> ownership)
      throws SandboxException {
    var opened = false;
    try {
      var sandbox = new Sandbox(options, time, ownership);
      opened = true;
      return sandbox;
    } catch (BindException e) {
      throw portTaken(options.port(), e);
    } catch (JournalException e) {
      throw new SandboxException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw options.directory().map(directory -> unusable(directory, e))
          .orElseGet(() -> new SandboxException(Failures.reason(e), e));
    } finally {
      if (!opened && ownership.isPresent()) {
        ownership.get().release();
      }
    }
  }

  private static Optional<Ownership> take(Path directory) throws SandboxException {
    try {
      return Ownership.take(directory);
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /// A directory that no sandbox ever had is not made for one whose port is taken.
  private static void checkPort(SandboxOptions options, Path directory) throws SandboxException {
    if (options.port() == 0 || Ownership.isKnown(directory)) {
      return;
    }
    try {
      ApiServer.probe(options.port());
    } catch (IOException e) {
      throw portTaken(options.port(), e);
    }
  }

  private static SandboxException portTaken(int port, IOException e) {
    return e instanceof BindException && String.valueOf(e.getMessage()).contains("ermission")
        ? new SandboxException(
            "Port %d may only be used by the administrator. Choose another one, from 1024 on."
                .formatted(port),
            e)
        : new SandboxException("Port %d is taken. Choose another one, or 0 for any that is free."
            .formatted(port), e);
  }

  private static SandboxException unusable(Path directory, IOException e) {
    return new SandboxException(
        "The directory %s cannot be used: %s. Choose another one, or see that it can be written and has room."
            .formatted(directory, Failures.reason(e)),
        e);
  }

  private static SandboxException taken(Path directory) {
    var owner = Endpoint.read(directory).map(last -> "process " + last.pid()).orElse("another process");
    return new SandboxException(
        "The directory %s is in use by %s. Stop that sandbox, or choose another directory."
            .formatted(directory, owner));
  }
}
