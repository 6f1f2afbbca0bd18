package org.lct.sandbox.api;

import java.util.Set;
import java.util.stream.Stream;

/// What a token may do, as Linode writes it: `linodes:read_write volumes:read_only`, or `*` for everything.
public record Scopes(String text) {
  /// Everything.
  public static final Scopes ALL = new Scopes("*");

  private static final Set<String> KINDS = Set.of("account", "child_account", "databases", "domains",
      "events", "firewall", "images", "ips", "linodes", "lke", "longview", "monitor", "nodebalancers",
      "object_storage",
      "stackscripts", "volumes", "vpc");

  /// Whether Linode knows every one of them.
  public boolean known() {
    return equals(ALL) || split(text).allMatch(Scopes::known);
  }

  /// Whether who may do this may do all of that, too. To write something is to read it as well.
  ///
  /// @param others as in `X-Accepted-OAuth-Scopes`, with commas, or as in a token, with spaces
  public boolean include(String others) {
    return equals(ALL) || split(others).allMatch(this::has);
  }

  private boolean has(String scope) {
    var writing = scope.replace(":read_only", ":read_write");
    return split(text).anyMatch(own -> own.equals(scope) || own.equals(writing));
  }

  private static boolean known(String scope) {
    var colon = scope.indexOf(':');
    return colon > 0 && KINDS.contains(scope.substring(0, colon))
        && Set.of("read_only", "read_write").contains(scope.substring(colon + 1));
  }

  private static Stream<String> split(String scopes) {
    return Stream.of(scopes.strip().split("[ ,]+", -1));
  }
}
