package org.lct.sandbox.traffic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which requests go wrong, and how. Every part but the effect may be null in JSON.
///
/// @param method the request's method, in letters of any case; `*` for any
/// @param path below the version, `/linode/instances/*/disks`: `*` stands for anything within one segment; `*` alone
///     for every path
/// @param nth only this matching request and later ones, counted from 1
/// @param times at most so many requests go wrong
/// @param probability how likely a matching request goes wrong, 0 to 1
/// @param seed of the dice, so that a run can be repeated
public record FaultRule(String method, String path, int nth, int times, double probability, long seed,
    FaultEffect effect) {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "*");
  private static final Pattern VERSION = Pattern.compile("/v4(?:beta)?(/.*|$)");

  /// Checks the values: JSON may say anything.
  ///
  /// @throws IllegalArgumentException when the method or the path is none that a request can have, or a number is out
  ///     of its bounds
  public FaultRule {
    Objects.requireNonNull(effect, "effect");
    method = method.toUpperCase(Locale.ROOT);
    check(METHODS.contains(method),
        "method must be one of GET, POST, PUT, DELETE, HEAD, OPTIONS, or * for any");
    checkPath(path);
    check(nth >= 1, "nth must be at least 1");
    check(times >= 1, "times must be at least 1");
    check(probability >= 0 && probability <= 1, "probability must be from 0 to 1");
  }

  /// Refuses what no request has below the version, for it would never match.
  private static void checkPath(String path) {
    check(path.equals("*") || path.startsWith("/"), "path must begin with / or be *");
    var version = VERSION.matcher(path);
    check(!version.matches(), "path goes without the version: write %s".formatted(
        version.replaceFirst("$1").isEmpty() ? "*" : version.replaceFirst("$1")));
    var end = path.split("[?#]", 2)[0];
    check(end.equals(path), "path goes without a query: write %s".formatted(end.isEmpty() ? "*" : end));
    check(path.length() < 2 || !path.endsWith("/"),
        "path must not end with /: write %s".formatted(path.replaceFirst("(?<=.)/+$", "")));
    check(path.matches("[!-~]+") && !path.contains("//"),
        "path must be as in a request: no //, no spaces, other letters percent-encoded");
  }

  private static void check(boolean holds, String reason) {
    if (!holds) {
      throw new IllegalArgumentException(reason);
    }
  }

  /// A rule; what is null gets its default: any method, any path, the first, without end, always, 0.
  @JsonCreator
  public FaultRule(@JsonProperty("method") @Nullable String method,
      @JsonProperty("path") @Nullable String path,
      @JsonProperty("nth") @Nullable Integer nth, @JsonProperty("times") @Nullable Integer times,
      @JsonProperty("probability") @Nullable Double probability, @JsonProperty("seed") @Nullable Long seed,
      @JsonProperty(value = "effect", required = true) FaultEffect effect) {
    this(method == null ? "*" : method, path == null ? "*" : path, nth == null ? 1 : nth.intValue(),
        times == null ? Integer.MAX_VALUE : times.intValue(),
        probability == null ? 1 : probability.doubleValue(),
        seed == null ? 0 : seed.longValue(), effect);
  }

  /// Every request with this method and path.
  public static FaultRule on(String method, String path, FaultEffect effect) {
    return new FaultRule(method, path, 1, Integer.MAX_VALUE, 1.0, 0L, effect);
  }

  /// The same rule from the n-th matching request on.
  public FaultRule from(int n) {
    return new FaultRule(method, path, n, times, probability, seed, effect);
  }

  /// The same rule, at most so often.
  public FaultRule times(int most) {
    return new FaultRule(method, path, nth, most, probability, seed, effect);
  }

  /// The same rule, with the dice.
  public FaultRule likely(double chance, long diceSeed) {
    return new FaultRule(method, path, nth, times, chance, diceSeed, effect);
  }

  /// Whether the rule is about such a request.
  boolean covers(String requestMethod, String requestPath) {
    return (method.equals("*") || method.equals(requestMethod))
        && (path.equals("*") || Pattern.matches(expression(), requestPath));
  }

  private String expression() {
    return Stream.of(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
  }
}
