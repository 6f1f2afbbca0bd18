package org.lct.sandbox.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A method on a path.
///
/// @param path segments below the version: `/volumes/{volumeId}/attach`; `{}` stands for any one segment
/// @param collection whether it answers with a page of a collection
/// @param scope the OAuth scope a token needs, as in `X-Accepted-OAuth-Scopes`; [#OPEN] when none is needed
public record Route(String method, List<String> path, String scope, boolean collection, Handler handler) {
  /// The scope of a route that answers without a token.
  public static final String OPEN = "*";

  /// `GET path` for one object.
  public static Route get(String path, String scope, Handler handler) {
    return of("GET", path, scope, false, handler);
  }

  /// `GET path` for a page of a collection.
  public static Route list(String path, String scope, Handler handler) {
    return of("GET", path, scope, true, handler);
  }

  /// `POST path`.
  public static Route post(String path, String scope, Handler handler) {
    return of("POST", path, scope, false, handler);
  }

  /// `PUT path`.
  public static Route put(String path, String scope, Handler handler) {
    return of("PUT", path, scope, false, handler);
  }

  /// `DELETE path`.
  public static Route delete(String path, String scope, Handler handler) {
    return of("DELETE", path, scope, false, handler);
  }

  private static Route of(String method, String path, String scope, boolean collection, Handler handler) {
    return new Route(method, List.of(path.substring(1).split("/", -1)), scope, collection, handler);
  }

  /// Whether it answers without a token.
  public boolean open() {
    return scope.equals(OPEN);
  }

  /// The parameters when these segments fit the path, else null.
  @Nullable
  Map<String, String> match(List<String> segments) {
    if (segments.size() != path.size()) {
      return null;
    }
    var parameters = new HashMap<String, String>();
    for (var i = 0; i < path.size(); i++) {
      var pattern = path.get(i);
      if (pattern.startsWith("{")) {
        parameters.put(pattern.substring(1, pattern.length() - 1), segments.get(i));
      } else if (!pattern.equals(segments.get(i))) {
        return null;
      }
    }
    return parameters;
  }
}
