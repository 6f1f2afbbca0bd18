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
  /// Collections that are always empty: path, scope (`*`: open to all), what nobody can make there (`-`: there is no such
  /// request at Linode either), and the fields of a filter.
  private static final String COLLECTIONS = """
      /account/betas | account | beta programs | ended enrolled label started
      /account/entity-transfers | account | transfers of services | is_sender status
      /account/invoices | account | - | billing_source date label total
      /account/logins | account | - | datetime
      /account/oauth-clients | account | OAuth clients | label public
      /account/payment-methods | account | payments |
      /account/payments | account | payments | date
      /account/service-transfers | account | transfers of services | is_sender status
      /betas | account | - | ended label started
      /databases/engines | * | - | deprecated engine version
      /databases/instances | databases | - | created engine label region status type updated version
      /databases/mysql/instances | databases | managed databases | created label region status type updated version
      /databases/postgresql/instances | databases | managed databases | created label region status type updated version
      /databases/types | * | - | class deprecated disk label memory vcpus
      /images/sharegroups | images | the sharing of images | is_suspended label
      /lke/clusters | lke | Kubernetes clusters | created k8s_version label region tags updated
      /lke/tiers/enterprise/versions | lke | - |
      /lke/tiers/standard/versions | lke | - |
      /lke/types | * | - | label price.hourly price.monthly transfer
      /lke/versions | lke | - |
      /longview/clients | longview | Longview | label
      /longview/subscriptions | * | - |
      /managed/contacts | account | Managed | group name
      /managed/credentials | account | Managed | label
      /managed/issues | account | - | created
      /managed/services | account | Managed | label service_type status
      /monitor/alert-channels | monitor | - | id label type
      /monitor/alert-definitions | monitor | - | label service_type status
      /monitor/dashboards | monitor | - | label service_type
      /monitor/services | monitor | - | label service_type
      /monitor/streams | monitor | log streams | created id label status type updated
      /monitor/streams/destinations | monitor | log streams | created id label type updated
      /object-storage/buckets | object_storage | Object Storage | cluster created hostname label region size
      /object-storage/clusters | * | - | region status
      /object-storage/endpoints | object_storage | - | endpoint_type region s3_endpoint
      /object-storage/keys | object_storage | Object Storage | label
      /object-storage/quotas | object_storage | - | endpoint_type quota_name s3_endpoint
      /object-storage/types | * | - | label price.hourly price.monthly transfer
      /profile/apps | account | - | created expiry label
      /profile/devices | account | - |
      /profile/logins | account | - |
      /support/tickets | account | support tickets | closed id opened opened_by status summary updated
      """;
  /// Requests that stand alone: method and path, scope, and what they would need.
  private static final String DEEDS = """
      POST /account/agreements | account | agreements
      POST /account/cancel | account | closing the account
      POST /account/credit-card | account | payments
      POST /account/payments/paypal | account | payments
      POST /account/payments/paypal/execute | account | payments
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
  /// Further requests about something in these collections, which is never found: method and path, scope.
  private static final String PARTS = """
      POST /account/entity-transfers/{token}/accept | account
      PUT /account/oauth-clients/{id}/thumbnail | account
      POST /account/oauth-clients/{id}/reset-secret | account
      POST /account/payment-methods/{id}/make-default | account
      POST /account/service-transfers/{token}/accept | account
      PUT /object-storage/buckets/{region}/{label}/access | object_storage
      DELETE /object-storage/buckets/{region}/{label} | object_storage
      DELETE /profile/apps/{id} | account
      DELETE /profile/devices/{id} | account
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
        Route.list("/account/invoices/{id}/items", "account:read_only", UnofferedRoutes::nothing),
        Route.get("/account/oauth-clients/{id}/thumbnail", Route.OPEN, UnofferedRoutes::nothing),
        Route.get("/object-storage/buckets/{region}/{label}", "object_storage:read_only",
            UnofferedRoutes::nothing),
        Route.list(CHILDREN, "child_account:read_only", UnofferedRoutes::unauthorized),
        Route.get(CHILDREN + "/{id}", "child_account:read_only", UnofferedRoutes::unauthorized),
        Route.post(CHILDREN + "/{id}/token", "child_account:read_write", UnofferedRoutes::unauthorized)));
    lines(COLLECTIONS).flatMap(f -> collection(f.get(0), f.get(1), f.get(2), f.get(3))).forEach(routes::add);
    lines(DEEDS).map(f -> deed(f.get(0), f.get(1), refusal(f.get(2)))).forEach(routes::add);
    lines(PARTS).map(f -> deed(f.get(0), f.get(1), UnofferedRoutes::nothing)).forEach(routes::add);
    return routes;
  }

  private static Stream<List<String>> lines(String table) {
    return table.lines().map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
  }

  private static Stream<Route> collection(String path, String scope, String what, String filters) {
    var empty = new Listing<ObjectNode>(List.of(), Function.identity(), words(filters));
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

  private static Route deed(String request, String scope, Handler handler) {
    var method = request.split(" ", 2)[0];
    var path = request.split(" ", 2)[1];
    var write = scope + ":read_write";
    return switch (method) {
      case "PUT" -> Route.put(path, write, handler);
      case "DELETE" -> Route.delete(path, write, handler);
      default -> Route.post(path, write, handler);
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
