package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lct.sandbox.contract.SharedFolder;
import org.lct.sandbox.json.Json;

/// Replays recorded traffic of the real API and compares what the sandbox answers.
class RecordedCasesTest {
  /// Cases that need what a later piece of work brings, or that cannot be the same here.
  private static final Map<String, String> NOT_COVERED = Map.ofEntries(
      Map.entry("pagination-4-pages", "the sandbox knows the boot-relevant 20 of 330 kernels"));

  @TestFactory
  Stream<DynamicTest> answersAsRecorded() throws IOException {
    var file = SharedFolder.find("facts/recorded-cases.json", "recorded cases");
    assumeTrue(file.isPresent(), "no recorded cases beside the project");
    var cases = Json.mapper().readTree(Files.readAllBytes(file.get())).path("cases");
    var ids = new HashSet<>(cases.valueStream().map(one -> one.path("id").asText()).toList());
    assertThat(ids).as("cases listed as not covered").containsAll(NOT_COVERED.keySet());
    return cases.valueStream().filter(one -> !NOT_COVERED.containsKey(one.path("id").asText()))
        .map(one -> DynamicTest.dynamicTest(one.path("id").asText(), () -> replay(one)));
  }

  private static void replay(JsonNode recorded) throws SandboxException {
    try (var replay = new Replay(recorded.path("exchanges"))) {
      replay.run();
    }
  }

  /// The names whose values differ from account to account and from run to run.
  static final Set<String> VOLATILE = Set.of("id", "created", "updated", "ipv4", "ipv6", "host_uuid",
      "address",
      "hostname", "duration", "percent_complete", "time_remaining", "username", "url", "capabilities",
      "fingerprint",
      "linode_id", "config_id", "nodebalancer_id", "vpc_config_id", "user_gravatar_id",
      "filesystem_path", "gateway", "rdns");

  /// What the recorder put in the place of addresses.
  private static final Set<String> PLACEHOLDERS = Set.of("192.0.2.0", "1234::5678");

  /// How the recorded answer and the sandbox's differ, in a few words; empty when they agree.
  static List<String> differences(String path, JsonNode recorded, JsonNode actual) {
    if (recorded.isObject() && actual.isObject()) {
      return recorded.propertyStream().flatMap(field -> actual.has(field.getKey())
          ? differences(path + "/" + field.getKey(), field.getValue(), actual.get(field.getKey())).stream()
          : Stream.of(path + "/" + field.getKey() + " is missing")).toList();
    }
    if (recorded.isArray() && actual.isArray()) {
      return arrayDifferences(path, recorded, actual);
    }
    var name = path.substring(path.lastIndexOf('/') + 1);
    if (recorded.isNull() || actual.isNull()) {
      var bothOrOptional = recorded.isNull() == actual.isNull() || VOLATILE.contains(name);
      return bothOrOptional ? List.of() : List.of("%s: %s, not %s".formatted(path, actual, recorded));
    }
    if (recorded.getNodeType() != actual.getNodeType()) {
      return List.of("%s is %s, not %s".formatted(path, actual.getNodeType(), recorded.getNodeType()));
    }
    var same = VOLATILE.contains(name) || PLACEHOLDERS.contains(recorded.asText())
        || recorded.asText().equals(actual.asText());
    return same ? List.of() : List.of("%s: %s, not %s".formatted(path, actual, recorded));
  }

  private static List<String> arrayDifferences(String path, JsonNode recorded, JsonNode actual) {
    if (VOLATILE.contains(path.substring(path.lastIndexOf('/') + 1))) {
      return List.of();
    }
    if (recorded.size() != actual.size()) {
      return List.of("%s has %d elements, not %d".formatted(path, actual.size(), recorded.size()));
    }
    return Stream.iterate(0, i -> i < recorded.size(), i -> i + 1)
        .flatMap(i -> differences(path + "/" + i, recorded.get(i), actual.get(i)).stream()).toList();
  }
}
