package org.lct.sandbox.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A method on a path.
///
/// @param path segments below the version: `/volumes/{volumeId}/attach`; `{}` stands for any one segment
/// @param collection whether it answers with a page of a collection
/// @param scope the OAuth scope a token needs, as in `X-Accepted-OAuth-Scopes`; [#OPEN] when no token is needed, [#ANY_TOKEN] when
///     any will do
/// @param fields of the body that the handler reads, as far as they are described
public record Route(String method, List<String> path, String scope, boolean collection,
    Optional<Fields> fields,
    Handler handler) {
  /// The scope of a route that answers without a token.
  public static final String OPEN = "*";

  /// The scope of a route that any token may use. Shown as [#OPEN], as recorded of VPCs.
  public static final String ANY_TOKEN = "any token";

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

  /// `POST path` of a deed about which there is nothing to say: a body may have no fields.
  public static Route act(String path, String scope, Handler handler) {
    var nothing = Fields.of();
    return post(path, scope, call -> {
      nothing.read(call);
      return handler.handle(call);
    }).reading(nothing);
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
    return new Route(method, List.of(path.substring(1).split("/", -1)), scope, collection, Optional.empty(),
        handler);
  }

  /// The same route, described: its handler reads these fields of the body.
  public Route reading(Fields body) {
    return new Route(method, path, scope, collection, Optional.of(body), handler);
  }

  /// Whether it answers without a token.
  public boolean open() {
    return scope.equals(OPEN);
  }

  /// The scope as `X-Accepted-OAuth-Scopes` shows it.
  public String accepted() {
    return scope.equals(ANY_TOKEN) ? OPEN : scope;
  }

  /// Whether a token with these scopes may use it.
  public boolean allows(Scopes scopes) {
    return open() || scope.equals(ANY_TOKEN) || scopes.include(scope);
  }

  /// The parameters, when these segments fit the path.
  Optional<Map<String, String>> match(List<String> segments) {
    var parameters = new HashMap<String, String>();
    var fits = segments.size() == path.size();
    for (var i = 0; fits && i < path.size(); i++) {
      var pattern = path.get(i);
      if (pattern.startsWith("{")) {
        parameters.put(pattern.substring(1, pattern.length() - 1), segments.get(i));
      } else {
        fits = pattern.equals(segments.get(i));
      }
    }
    return fits ? Optional.of(parameters) : Optional.empty();
  }
}
