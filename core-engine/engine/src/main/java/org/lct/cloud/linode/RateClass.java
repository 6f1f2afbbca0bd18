package org.lct.cloud.linode;

import java.time.Duration;
import java.util.regex.Pattern;

/// The kinds of requests that share a rate limit, with the limits Linode publishes (techdocs.akamai.com,
/// rate limits, 2026-09-15) and three that were only seen in headers. They are where learning starts: the
/// headers of every answer win.
enum RateClass {
  CREATE_LINODE(20, 15),
  CREATE_VOLUME(100, 60),
  CREATE_VPC(15, 60),
  LIST_IMAGES(20, 60),
  LIST_STACKSCRIPTS(60, 60),
  LIST_RESERVED_IPS(10, 60),
  STATS(50, 60),
  LIST(200, 60),
  OTHER(1600, 60);

  private static final Pattern CLONE = Pattern.compile("/linode/instances/\\d+/clone");
  private static final Pattern ENDS_IN_ID = Pattern.compile(".*/\\d+");

  private final int limit;
  private final Duration window;

  RateClass(int limit, int seconds) {
    this.limit = limit;
    this.window = Duration.ofSeconds(seconds);
  }

  /// How many requests fit a window until the headers say otherwise.
  int limit() {
    return limit;
  }

  /// How long a window is until the headers say otherwise.
  Duration window() {
    return window;
  }

  /// The class of a request.
  ///
  /// @param path below `/v4`, without a query
  static RateClass of(String method, String path) {
    return switch (method) {
      case "POST" -> ofPost(path);
      case "GET" -> ofGet(path);
      default -> OTHER;
    };
  }

  private static RateClass ofPost(String path) {
    if (path.equals("/linode/instances") || CLONE.matcher(path).matches())
      return CREATE_LINODE;
    return switch (path) {
      case "/volumes" -> CREATE_VOLUME;
      case "/vpcs" -> CREATE_VPC;
      default -> OTHER;
    };
  }

  private static RateClass ofGet(String path) {
    if (path.endsWith("/stats"))
      return STATS;
    return switch (path) {
      case "/images" -> LIST_IMAGES;
      case "/linode/stackscripts" -> LIST_STACKSCRIPTS;
      case "/networking/reserved/ips" -> LIST_RESERVED_IPS;
      case "/profile", "/account", "/account/settings" -> OTHER;
      default -> ENDS_IN_ID.matcher(path).matches() ? OTHER : LIST;
    };
  }
}
