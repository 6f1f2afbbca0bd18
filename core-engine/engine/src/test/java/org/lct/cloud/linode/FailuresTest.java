package org.lct.cloud.linode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.cloud.CallFailure.OutcomeUnknown;
import org.lct.cloud.CallFailure.OverLimit;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallFailure.Retryable;

class FailuresTest {
  @Test
  void aBusyLinodeMeansNothingHappened() throws Exception {
    assertThat(Failures.ofAnswer(400, false, errors("Linode busy."), Optional.empty(), Optional.empty()))
        .isEqualTo(new Retryable("Linode busy.", Duration.ZERO));
  }

  @Test
  void aRateLimitSaysHowLongToWait() throws Exception {
    assertThat(Failures.ofAnswer(429, false, errors("Too many requests"), Optional.of(Duration.ofSeconds(9)),
        Optional.empty()))
        .isEqualTo(new Retryable("Too many requests", Duration.ofSeconds(9)));
  }

  @Test
  void aLimitThatIsUsedUpIsWaitedForByTheScheduler() throws Exception {
    var limits = Optional.of(new RateHeaders(20, 0, true, Instant.EPOCH));
    assertThat(
        Failures.ofAnswer(429, false, errors("Too many requests"), Optional.of(Duration.ofSeconds(9)),
            limits))
        .isEqualTo(new OverLimit("Too many requests"));
  }

  @Test
  void aGatewaysPageWithStatus400MeansNothingHappened() {
    assertThat(Failures.ofAnswer(400, true, Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(Retryable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 504, 507, 599})
  void aServersFailureLeavesTheOutcomeOpen(int status) {
    assertThat(Failures.ofAnswer(status, false, Optional.empty(), Optional.empty(), Optional.empty()))
        .isEqualTo(new OutcomeUnknown("HTTP status " + status));
  }

  @Test
  void everyReasonIsToldWithItsField() throws Exception {
    var body = json("""
        {"errors":[{"reason":"A valid plan type by that ID was not found","field":"type"},
        {"reason":"region is not valid","field":"region"}]}""");

    assertThat(Failures.ofAnswer(400, false, body, Optional.empty(), Optional.empty()))
        .isEqualTo(new Permanent(
            "type: A valid plan type by that ID was not found; region: region is not valid", 400, "type"));
  }

  @Test
  void aTakenLabelIsRecognised() throws Exception {
    var body = json(
        "{\"errors\":[{\"reason\":\"Label must be unique among your Linodes\",\"field\":\"label\"}]}");

    var failure = Failures.ofAnswer(400, false, body, Optional.empty(), Optional.empty());

    assertThat(((Permanent) failure).labelTaken()).isTrue();
  }

  @Test
  void aRefusedConnectionMeansNothingHappened() {
    assertThat(Failures.ofSilence(new ConnectException("refused"), "api")).isInstanceOf(Retryable.class);
  }

  @Test
  void silenceAfterTheRequestLeavesTheOutcomeOpen() {
    assertThat(Failures.ofSilence(new SocketTimeoutException("Read timed out"), "api"))
        .isInstanceOfSatisfying(OutcomeUnknown.class, open -> assertThat(open.after()).isPositive());
    assertThat(Failures.ofSilence(new SocketException("Connection reset"), "api"))
        .isInstanceOf(OutcomeUnknown.class);
    assertThat(Failures.ofSilence(new NoHttpResponseException("failed to respond"), "api"))
        .isInstanceOf(OutcomeUnknown.class);
  }

  private static Optional<JsonNode> errors(String reason) throws Exception {
    return json("{\"errors\":[{\"reason\":\"" + reason + "\"}]}");
  }

  private static Optional<JsonNode> json(String text) throws Exception {
    return Optional.of(JsonMapper.builder().build().readTree(text));
  }
}
