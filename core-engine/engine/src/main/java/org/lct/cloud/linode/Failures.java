package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.lct.cloud.CallFailure;
import org.lct.cloud.CallFailure.OutcomeUnknown;
import org.lct.cloud.CallFailure.OverLimit;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallFailure.Retryable;

/// What a bad answer, or none, means. Pure functions; the words come from recorded answers
/// (`linodego`'s fixtures and its list of what it retries).
final class Failures {
  private static final String BUSY = "Linode busy.";
  /// Whoever has not answered within a minute may answer within another quarter of one.
  private static final Duration STILL_AT_WORK = Duration.ofSeconds(15);

  private Failures() {}

  /// The meaning of an answer with an error status.
  ///
  /// @param html whether the body is not the API's JSON but a gateway's page
  /// @param retryAfter what the header of that name says
  /// @param limits what the answer says about its limit
  static CallFailure ofAnswer(int status, boolean html, Optional<JsonNode> body,
      Optional<Duration> retryAfter, Optional<RateHeaders> limits) {
    var reason = reason(status, body);
    var after = retryAfter.orElse(Duration.ZERO);
    return switch (status) {
      case 400 -> html || reason.equals(BUSY)
          ? new Retryable(reason, after)
          : new Permanent(reason, status, field(body));
      case 429 -> limits.filter(said -> said.remaining() == 0).isPresent()
          ? new OverLimit(reason)
          : new Retryable(reason, after);
      case 503 -> new Retryable(reason, after);
      case 408, 500, 502, 504 -> new OutcomeUnknown(reason);
      default -> status >= 500
          ? new OutcomeUnknown(reason)
          : new Permanent(reason, status, field(body));
    };
  }

  /// The meaning of a request that got no answer.
  static CallFailure ofSilence(IOException e, String host) {
    return switch (e) {
      case UnknownHostException _ -> new Retryable("The name " + host + " is not known here", Duration.ZERO);
      case ConnectException _,NoRouteToHostException _,ConnectTimeoutException _ ->
        new Retryable("No connection to " + host, Duration.ZERO);
      case SSLHandshakeException _ ->
        new Permanent("The certificate of " + host + " was not accepted", 0, "");
      case SocketTimeoutException _ ->
        new OutcomeUnknown("No answer came from " + host, STILL_AT_WORK);
      default -> new OutcomeUnknown("The connection to " + host + " broke before the answer came");
    };
  }

  private static String reason(int status, Optional<JsonNode> body) {
    var reasons = body.map(json -> json.path("errors")).stream()
        .flatMap(errors -> StreamSupport.stream(errors.spliterator(), false))
        .map(Failures::oneReason)
        .distinct()
        .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? "HTTP status " + status : reasons;
  }

  private static String oneReason(JsonNode error) {
    var field = error.path("field").asText("");
    var reason = error.path("reason").asText("");
    return field.isEmpty() ? reason : field + ": " + reason;
  }

  private static String field(Optional<JsonNode> body) {
    return body.map(json -> json.path("errors").path(0).path("field").asText("")).orElse("");
  }
}
