package org.lct.sandbox.traffic;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What goes wrong with a request. In JSON the property `kind` tells which: `refuse`, `delay`, `lose_answer`, `reset`,
/// `bad_gateway`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = FaultEffect.Refuse.class, name = "refuse"),
    @JsonSubTypes.Type(value = FaultEffect.Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = FaultEffect.LoseAnswer.class, name = "lose_answer"),
    @JsonSubTypes.Type(value = FaultEffect.Reset.class, name = "reset"),
    @JsonSubTypes.Type(value = FaultEffect.BadGateway.class, name = "bad_gateway")})
public sealed interface FaultEffect {

  /// The request is not carried out; this is answered instead.
  ///
  /// @param body null for `{"errors":[{"reason":"…"}]}` with the reason that Linode gives for the status
  record Refuse(int status, @Nullable JsonNode body, Map<String, String> headers) implements FaultEffect {
    /// The same, headers copied; null means none.
    ///
    /// @throws IllegalArgumentException when the status is no refusal, or there is no such header
    public Refuse(int status, @Nullable JsonNode body, @Nullable Map<String, String> headers) {
      if (status < 400 || status > 599) {
        throw new IllegalArgumentException(
            "status must be from 400 to 599, not %d: what is refused does not succeed".formatted(status));
      }
      this.status = status;
      this.body = body == null || body.isNull() ? null : body;
      this.headers = headers == null ? Map.of() : Map.copyOf(headers);
      if (!this.headers.toString().matches("\\p{Print}*")
          || !this.headers.keySet().stream().allMatch(name -> name.matches("[A-Za-z0-9-]+"))) {
        throw new IllegalArgumentException("headers must be printable ASCII");
      }
    }

    /// This status with the reason that Linode gives for it.
    public static Refuse with(int status) {
      return new Refuse(status, null, Map.of());
    }
  }

  /// The request is carried out after a while.
  ///
  /// @param millis real milliseconds, not divided by the speed
  record Delay(long millis) implements FaultEffect {
    private static final long MOST = 60_000;

    /// Checks the length.
    ///
    /// @throws IllegalArgumentException when it is negative or more than a minute
    public Delay {
      if (millis < 0 || millis > MOST) {
        throw new IllegalArgumentException("millis must be from 0 to " + MOST);
      }
    }

    /// A delay of this length.
    public static Delay of(Duration length) {
      return new Delay(length.toMillis());
    }
  }

  /// The request is carried out, and the connection closed without an answer.
  record LoseAnswer() implements FaultEffect {}

  /// The connection is closed before anything is carried out. The client sees a reset when it had sent a body, else
  /// the end of the stream.
  record Reset() implements FaultEffect {}

  /// The request is not carried out; a gateway answers 502 with a page of HTML.
  record BadGateway() implements FaultEffect {}
}
