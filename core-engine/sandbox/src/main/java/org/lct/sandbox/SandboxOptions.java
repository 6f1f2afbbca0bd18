package org.lct.sandbox;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.lct.sandbox.traffic.RateLimits;

/// How a sandbox is to be.
///
/// @param directory where the cloud lives; in memory only when empty
/// @param port on the loopback address, 0 for any that is free
/// @param token the one token that the API accepts
/// @param speed how many times faster than at Linode things happen: durations and rate windows are divided by it;
///     infinite when everything is immediate
/// @param seed of the durations that are drawn
/// @param limits how many requests pass
public record SandboxOptions(Optional<Path> directory, int port, String token, double speed, long seed,
    RateLimits limits) {

  /// Checks the values.
  ///
  /// @throws IllegalArgumentException when the speed is not positive, or infinite while there are limits, the token
  ///     empty or the port impossible
  public SandboxOptions {
    if (!(speed > 0) || (Double.isInfinite(speed) && !limits.equals(RateLimits.off()))) {
      throw new IllegalArgumentException("The speed must be a positive number, not " + speed);
    }
    if (token.isBlank()) {
      throw new IllegalArgumentException("The token must not be empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("There is no port " + port);
    }
  }

  /// A cloud in memory on a free port, as fast and as limited as Linode, with a new token.
  public static SandboxOptions inMemory() {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return new SandboxOptions(Optional.empty(), 0, HexFormat.of().formatHex(random), 1, 1,
        RateLimits.published());
  }

  /// The same options with the cloud in this directory.
  public SandboxOptions withDirectory(Path path) {
    return new SandboxOptions(Optional.of(path), port, token, speed, seed, limits);
  }

  /// The same options with this port.
  public SandboxOptions withPort(int number) {
    return new SandboxOptions(directory, number, token, speed, seed, limits);
  }

  /// The same options with this token.
  public SandboxOptions withToken(String text) {
    return new SandboxOptions(directory, port, text, speed, seed, limits);
  }

  /// The same options with this speed.
  public SandboxOptions withSpeed(double times) {
    return new SandboxOptions(directory, port, token, times, seed, limits);
  }

  /// The same options with everything immediate: work is done when it is asked about, nothing is busy, and there are
  /// no limits.
  public SandboxOptions withEverythingImmediate() {
    return new SandboxOptions(directory, port, token, Double.POSITIVE_INFINITY, seed, RateLimits.off());
  }

  /// Whether everything is immediate.
  public boolean immediate() {
    return Double.isInfinite(speed);
  }

  /// The same options with this seed.
  public SandboxOptions withSeed(long number) {
    return new SandboxOptions(directory, port, token, speed, number, limits);
  }

  /// The same options with these limits.
  public SandboxOptions withLimits(RateLimits numbers) {
    return new SandboxOptions(directory, port, token, speed, seed, numbers);
  }
}
