package org.lct.sandbox.traffic;

import java.util.List;
import java.util.stream.Stream;

/// The classes of requests that Linode counts separately, with the numbers of its rate limit page of 2026-09-15; those
/// it does not publish were seen in the header `X-RateLimit-Limit` (2026-06), their windows are *assumed*.
public enum RateClass {
  /// Making Linodes, from nothing or as clones.
  CREATE_LINODE(20, 15, "POST /linode/instances", "POST /linode/instances/{}/clone"),
  /// Making volumes.
  CREATE_VOLUME(100, 60, "POST /volumes"),
  /// The list of images.
  LIST_IMAGES(20, 60, "GET /images"),
  /// The list of StackScripts.
  LIST_STACKSCRIPTS(60, 60, "GET /linode/stackscripts"),
  /// Statistics of Linodes and NodeBalancers.
  STATISTICS(50, 60, "GET /linode/instances/{}/stats", "GET /linode/instances/{}/stats/{}/{}",
      "GET /nodebalancers/{}/stats", "GET /managed/stats"),
  /// Making VPCs; not published.
  CREATE_VPC(15, 60, "POST /vpcs"),
  /// Changing VPCs; not published.
  UPDATE_VPC(20, 60, "PUT /vpcs/{}"),
  /// Looking at reserved addresses, one or all; not published.
  GET_RESERVED_IP(10, 60, "GET /networking/reserved/ips", "GET /networking/reserved/ips/{}"),
  /// Giving a reserved address back; not published.
  DELETE_RESERVED_IP(5, 60, "DELETE /networking/reserved/ips/{}"),
  /// Opening support tickets.
  CREATE_TICKET(2, 60, "POST /support/tickets"),
  /// Accepting services from another account.
  ACCEPT_TRANSFER(2, 60, "POST /account/service-transfers/{}/accept"),
  /// Making and changing keys and buckets of Object Storage.
  OBJECT_STORAGE(60, 60, "POST /object-storage/keys", "PUT /object-storage/keys/{}",
      "DELETE /object-storage/keys/{}", "POST /object-storage/buckets",
      "PUT /object-storage/buckets/{}/{}/access", "DELETE /object-storage/buckets/{}/{}"),
  /// A page of any other collection.
  COLLECTION(200, 60),
  /// Everything else.
  OTHER(1600, 60);

  private final int limit;
  private final int seconds;
  private final String requests;

  RateClass(int limit, int seconds, String... requests) {
    this.limit = limit;
    this.seconds = seconds;
    this.requests = String.join(",", requests) + ",";
  }

  /// How many requests Linode lets through in a window.
  public int publishedLimit() {
    return limit;
  }

  /// The window's length in seconds.
  public int windowSeconds() {
    return seconds;
  }

  /// The class of a request.
  ///
  /// @param path the route's segments, `{…}` for parameters
  /// @param collection whether it answers with a page of a collection
  public static RateClass of(String method, List<String> path, boolean collection) {
    var pattern = new StringBuilder(method).append(' ');
    path.forEach(segment -> pattern.append('/').append(segment.startsWith("{") ? "{}" : segment));
    return Stream.of(values()).filter(some -> some.requests.contains(pattern + ",")).findFirst()
        .orElse(collection ? COLLECTION : OTHER);
  }
}
