package org.lct.sandbox.unoffered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Handler;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problem;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.json.Json;

/// The routes of what the sandbox does not offer: collections are empty, so nothing in them is found, and nothing can be
/// made.
public final class UnofferedRoutes {
  /// Collections that are always empty: path, scope (`*`: open to all), and what nobody can make there (`-`: there is no
  /// such request at Linode either).
  private static final String COLLECTIONS = """
      /account/betas | account | beta programs
      /account/entity-transfers | account | transfers of services
      /account/invoices | account | -
      /account/logins | account | -
      /account/oauth-clients | account | OAuth clients
      /account/payment-methods | account | payments
      /account/payments | account | payments
      /account/service-transfers | account | transfers of services
      /betas | account | -
      /databases/engines | * | -
      /databases/instances | databases | -
      /databases/mysql/instances | databases | managed databases
      /databases/postgresql/instances | databases | managed databases
      /databases/types | * | -
      /images/sharegroups | images | the sharing of images
      /lke/clusters | lke | Kubernetes clusters
      /lke/tiers/enterprise/versions | lke | -
      /lke/tiers/standard/versions | lke | -
      /lke/types | * | -
      /lke/versions | lke | -
      /longview/clients | longview | Longview
      /longview/subscriptions | * | -
      /managed/contacts | account | Managed
      /managed/credentials | account | Managed
      /managed/issues | account | -
      /managed/services | account | Managed
      /monitor/alert-channels | monitor | -
      /monitor/alert-definitions | monitor | -
      /monitor/dashboards | monitor | -
      /monitor/services | monitor | -
      /object-storage/buckets | object_storage | Object Storage
      /object-storage/clusters | * | -
      /object-storage/endpoints | object_storage | -
      /object-storage/keys | object_storage | Object Storage
      /object-storage/types | * | -
      /profile/apps | account | -
      /profile/devices | account | -
      /profile/logins | account | -
      /support/tickets | account | support tickets
      """;
  /// Requests that stand alone: method and path, scope, and what they would need.
  private static final String DEEDS = """
      POST /account/agreements | account | agreements
      POST /account/cancel | account | closing the account
      POST /account/credit-card | account | payments
      POST /account/promo-codes | account | promo codes
      POST /account/settings/managed-enable | account | Managed
      POST /object-storage/cancel | object_storage | Object Storage
      PUT /longview/plan | longview | Longview
      DELETE /profile/phone-number | account | phone numbers
      POST /profile/phone-number | account | phone numbers
      POST /profile/phone-number/verify | account | phone numbers
      POST /profile/security-questions | account | security questions
      POST /profile/tfa-disable | account | two-factor authentication
      POST /profile/tfa-enable | account | two-factor authentication
      POST /profile/tfa-enable-confirm | account | two-factor authentication
      """;
  private static final String CHILDREN = "/account/child-accounts";

  private UnofferedRoutes() {}

  /// The routes.
  public static List<Route> routes() {
    var routes = new ArrayList<>(List.of(
        Route.get("/account/agreements", "account:read_only", _ -> agreements()),
        Route.get("/longview/plan", "longview:read_only", _ -> Json.object()),
        Route.get("/object-storage/transfer", "object_storage:read_only", _ -> Json.object().put("used", 0)),
        Route.get("/profile/security-questions", "account:read_only",
            _ -> Json.object().set("security_questions", Json.array())),
        Route.list(CHILDREN, "child_account:read_only", UnofferedRoutes::unauthorized),
        Route.get(CHILDREN + "/{id}", "child_account:read_only", UnofferedRoutes::unauthorized),
        Route.post(CHILDREN + "/{id}/token", "child_account:read_write", UnofferedRoutes::unauthorized)));
    lines(COLLECTIONS).flatMap(f -> collection(f.get(0), f.get(1), f.get(2))).forEach(routes::add);
    lines(DEEDS).map(f -> deed(f.get(0), f.get(1), f.get(2))).forEach(routes::add);
    return routes;
  }

  private static Stream<List<String>> lines(String table) {
    return table.lines().map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }

  private static Stream<Route> collection(String path, String scope, String what) {
    var empty = new Listing<ObjectNode>(List.of(), Function.identity(), Set.of());
    var one = path + "/{id}";
    var read = scope.equals(Route.OPEN) ? scope : scope + ":read_only";
    var readable = Stream.of(Route.list(path, read, empty::page),
        Route.get(one, read, UnofferedRoutes::nothing));
    if (what.equals("-")) {
      return readable;
    }
    var write = scope + ":read_write";
    return Stream.concat(readable, Stream.of(Route.post(path, write, refusal(what)),
        Route.put(one, write, UnofferedRoutes::nothing), Route.delete(one, write, UnofferedRoutes::nothing)));
  }

  private static Route deed(String request, String scope, String what) {
    var method = request.split(" ", 2)[0];
    var path = request.split(" ", 2)[1];
    var write = scope + ":read_write";
    return switch (method) {
      case "PUT" -> Route.put(path, write, refusal(what));
      case "DELETE" -> Route.delete(path, write, refusal(what));
      default -> Route.post(path, write, refusal(what));
    };
  }

  private static Handler refusal(String what) {
    return _ -> {
      throw Refusal.invalid("The sandbox does not offer %s.".formatted(what));
    };
  }

  private static JsonNode nothing(Call call) {
    throw Refusal.notFound();
  }

  /// As recorded for an account that is nobody's parent.
  private static JsonNode unauthorized(Call call) {
    throw new Refusal(403, List.of(new Problem("Unauthorized", null)));
  }

  private static ObjectNode agreements() {
    return Json.object().put("billing_agreement", false).put("eu_model", false)
        .put("master_service_agreement", true).put("privacy_policy", true);
  }
}
