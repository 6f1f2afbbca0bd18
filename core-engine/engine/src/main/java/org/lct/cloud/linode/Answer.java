package org.lct.cloud.linode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.lct.cloud.CallFailure;

/// What came back for a request.
///
/// @param html whether the body claims to be a page, as gateways send
/// @param body the JSON, if the body was JSON
/// @param date the server's clock, to the second
/// @param scopes what the token may do, if there was a token
record Answer(int status, boolean html, Optional<JsonNode> body, Optional<RateHeaders> limits,
    Optional<Instant> date, Optional<Duration> retryAfter, Optional<String> scopes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  /// No page of 500 is near this; a body beyond it is not the API's.
  private static final int LONGEST_BODY = 64 << 20;

  /// Reads a whole response.
  static Answer read(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    var bytes = entity == null ? new byte[0] : EntityUtils.toByteArray(entity, LONGEST_BODY);
    boolean html = header(response, "Content-Type").filter(type -> type.startsWith("text/html")).isPresent();
    return new Answer(response.getCode(), html, html ? Optional.empty() : json(bytes),
        RateHeaders.read(response.getCode(), name -> header(response, name)),
        header(response, "Date").flatMap(Answer::date),
        header(response, "Retry-After").flatMap(Answer::seconds), header(response, "X-OAuth-Scopes"));
  }

  /// What went wrong; empty if the request was answered as asked.
  Optional<CallFailure> failure() {
    if (status >= 200 && status < 300 && body.isPresent())
      return Optional.empty();
    return Optional.of(status >= 200 && status < 300
        ? new CallFailure.OutcomeUnknown("The answer was not JSON")
        : Failures.ofAnswer(status, html, body, retryAfter, limits));
  }

  private static Optional<JsonNode> json(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(HttpMessage message, String name) {
    return Optional.ofNullable(message.getFirstHeader(name)).map(NameValuePair::getValue);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> seconds(String text) {
    try {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
