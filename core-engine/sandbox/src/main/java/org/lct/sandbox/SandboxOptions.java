package org.lct.sandbox;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.cloud.Capacity.Offer;
import org.lct.sandbox.traffic.RateLimits;

/// How a sandbox is to be.
///
/// @param directory where the cloud lives; in memory only when empty
/// @param port on the loopback address, 0 for any that is free
/// @param token the one token that the API accepts
/// @param speed how many times faster than at Linode things happen: durations and rate windows are divided by it
/// @param seed of the durations that are drawn
/// @param limits how many requests pass
/// @param account how much the account may have
/// @param soldOut plans of which there are none left when the sandbox starts
public record SandboxOptions(Optional<Path> directory, int port, String token, double speed, long seed,
    RateLimits limits, AccountLimits account, List<Offer> soldOut) {

  /// Checks the values.
  ///
  /// @throws IllegalArgumentException when the speed is not positive, the token empty or the port impossible
  public SandboxOptions {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("The speed must be a positive number, not " + speed);
    }
    if (token.isBlank()) {
      throw new IllegalArgumentException("The token must not be empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("There is no port " + port);
    }
    soldOut = List.copyOf(soldOut);
  }

  /// A cloud in memory on a free port, as fast as Linode and letting as many requests pass, with a new token.
  public static SandboxOptions inMemory() {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return new SandboxOptions(Optional.empty(), 0, HexFormat.of().formatHex(random), 1, 1,
        RateLimits.published(), AccountLimits.none(), List.of());
  }

  /// The same options with the cloud in this directory.
  public SandboxOptions withDirectory(Path path) {
    return new SandboxOptions(Optional.of(path), port, token, speed, seed, limits, account, soldOut);
  }

  /// The same options with this port.
  public SandboxOptions withPort(int number) {
    return new SandboxOptions(directory, number, token, speed, seed, limits, account, soldOut);
  }

  /// The same options with this token.
  public SandboxOptions withToken(String text) {
    return new SandboxOptions(directory, port, text, speed, seed, limits, account, soldOut);
  }

  /// The same options with this speed.
  public SandboxOptions withSpeed(double times) {
    return new SandboxOptions(directory, port, token, times, seed, limits, account, soldOut);
  }

  /// The same options with this seed.
  public SandboxOptions withSeed(long number) {
    return new SandboxOptions(directory, port, token, speed, number, limits, account, soldOut);
  }

  /// The same options with these limits.
  public SandboxOptions withLimits(RateLimits numbers) {
    return new SandboxOptions(directory, port, token, speed, seed, numbers, account, soldOut);
  }

  /// The same options with these limits of the account.
  public SandboxOptions withAccount(AccountLimits most) {
    return new SandboxOptions(directory, port, token, speed, seed, limits, most, soldOut);
  }

  /// The same options with this plan sold out in this region when the sandbox starts.
  ///
  /// @param region null for every region
  /// @param type null for every plan
  /// @throws IllegalArgumentException when the sandbox starts and there is no such region or type
  public SandboxOptions withSoldOut(@Nullable String region, @Nullable String type) {
    var more = Stream.concat(soldOut.stream(), Stream.of(new Offer(region, type))).toList();
    return new SandboxOptions(directory, port, token, speed, seed, limits, account, more);
  }
}
