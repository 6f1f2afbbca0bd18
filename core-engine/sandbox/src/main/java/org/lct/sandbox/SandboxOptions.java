package org.lct.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.account.Tokens;
import org.lct.sandbox.cloud.Capacity.Offer;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.traffic.RateLimits;

/// How a sandbox is to be.
///
/// @param directory where the cloud lives; in memory only when empty
/// @param port on the loopback address, 0 for any that is free
/// @param tokens the first token of each account; there are as many accounts
/// @param speed how many times faster than at Linode things happen: durations and rate windows are divided by it;
///     infinite when everything is immediate
/// @param seed of the durations that are drawn
/// @param limits how many requests pass
/// @param account how much each account may have
/// @param soldOut plans of which there are none left when the sandbox starts
/// @param durations how long some kinds of work always take at Linode, where it shall not be drawn
public record SandboxOptions(Optional<Path> directory, int port, List<String> tokens, double speed, long seed,
    RateLimits limits, AccountLimits account, List<Offer> soldOut, Map<JobKind, Duration> durations) {
  private static final int MOST_ACCOUNTS = 100;

  /// Checks the values.
  ///
  /// @throws IllegalArgumentException when the speed is not positive, or infinite while there are limits, a token empty
  ///     or there twice, the accounts too many, or the port impossible; the message is fit for a user
  public SandboxOptions {
    tokens = List.copyOf(tokens);
    if (!(speed > 0) || (Double.isInfinite(speed) && !limits.equals(RateLimits.off()))) {
      throw new IllegalArgumentException(
          "The speed must be a positive number, not %s. 1 is as fast as Linode, 60 an hour in a minute."
              .formatted(speed));
    }
    if (tokens.isEmpty() || tokens.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("The token must not be empty. Without one, it gets a new one.");
    }
    if (tokens.size() > MOST_ACCOUNTS) {
      throw accounts(tokens.size());
    }
    if (Set.copyOf(tokens).size() < tokens.size()) {
      throw new IllegalArgumentException("Every account needs a token of its own. Give another one.");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "There is no port %d. Give one up to 65535, or 0 for any that is free.".formatted(port));
    }
    soldOut = List.copyOf(soldOut);
    durations = Map.copyOf(durations);
  }

  /// A cloud in memory on a free port, as fast as Linode and letting as many requests pass: one account, with a new token.
  public static SandboxOptions inMemory() {
    return new SandboxOptions(Optional.empty(), 0, List.of(Tokens.newValue()), 1, 1, RateLimits.published(),
        AccountLimits.none(), List.of(), Map.of());
  }

  /// The same options with the cloud in this directory.
  public SandboxOptions withDirectory(Path path) {
    return new SandboxOptions(Optional.of(path), port, tokens, speed, seed, limits, account, soldOut,
        durations);
  }

  /// The same options with this port.
  public SandboxOptions withPort(int number) {
    return new SandboxOptions(directory, number, tokens, speed, seed, limits, account, soldOut, durations);
  }

  /// The same options with this first token of the first account.
  public SandboxOptions withToken(String text) {
    return withTokens(List.of(text));
  }

  /// The same options with these first tokens of the first accounts. Further accounts keep theirs.
  public SandboxOptions withTokens(List<String> texts) {
    var all = Stream.concat(texts.stream(), tokens.stream().skip(texts.size())).toList();
    return new SandboxOptions(directory, port, all, speed, seed, limits, account, soldOut, durations);
  }

  /// The same options with so many accounts, further ones with new tokens. A directory in which there are more has all
  /// that it had.
  ///
  /// @param number from 1 to 100
  /// @throws IllegalArgumentException when it is not
  public SandboxOptions withAccounts(int number) {
    if (number < 1 || number > MOST_ACCOUNTS) {
      throw accounts(number);
    }
    var all = Stream.concat(tokens.stream(), Stream.generate(Tokens::newValue)).limit(number).toList();
    return new SandboxOptions(directory, port, all, speed, seed, limits, account, soldOut, durations);
  }

  private static IllegalArgumentException accounts(int number) {
    return new IllegalArgumentException(
        "There can be from 1 to %d accounts, not %d.".formatted(MOST_ACCOUNTS, number));
  }

  /// The same options with this speed.
  public SandboxOptions withSpeed(double times) {
    return new SandboxOptions(directory, port, tokens, times, seed, limits, account, soldOut, durations);
  }

  /// The same options with everything immediate: work is done when it is asked about, nothing is busy, and there are
  /// no limits.
  public SandboxOptions withEverythingImmediate() {
    return new SandboxOptions(directory, port, tokens, Double.POSITIVE_INFINITY, seed, RateLimits.off(),
        account,
        soldOut, durations);
  }

  /// Whether everything is immediate.
  public boolean immediate() {
    return Double.isInfinite(speed);
  }

  /// The same options with this seed.
  public SandboxOptions withSeed(long number) {
    return new SandboxOptions(directory, port, tokens, speed, number, limits, account, soldOut, durations);
  }

  /// The same options with these limits.
  public SandboxOptions withLimits(RateLimits numbers) {
    return new SandboxOptions(directory, port, tokens, speed, seed, numbers, account, soldOut, durations);
  }

  /// The same options with these limits of the account.
  public SandboxOptions withAccount(AccountLimits most) {
    return new SandboxOptions(directory, port, tokens, speed, seed, limits, most, soldOut, durations);
  }

  /// The same options with this plan sold out in this region when the sandbox starts.
  ///
  /// @param region null for every region
  /// @param type null for every plan
  /// @throws IllegalArgumentException when the sandbox starts and there is no such region or type
  public SandboxOptions withSoldOut(@Nullable String region, @Nullable String type) {
    var more = Stream.concat(soldOut.stream(), Stream.of(new Offer(region, type))).toList();
    return new SandboxOptions(directory, port, tokens, speed, seed, limits, account, more, durations);
  }

  /// The same options with this kind of work always taking so long at Linode.
  public SandboxOptions withDuration(JobKind kind, Duration work) {
    var changed = new EnumMap<JobKind, Duration>(JobKind.class);
    changed.putAll(durations);
    changed.put(kind, work);
    return new SandboxOptions(directory, port, tokens, speed, seed, limits, account, soldOut, changed);
  }
}
