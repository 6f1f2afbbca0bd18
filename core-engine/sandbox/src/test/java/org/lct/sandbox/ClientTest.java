package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.contract.Contract;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.traffic.FaultEffect.Refuse;
import org.lct.sandbox.traffic.FaultRule;

class ClientTest extends SandboxTestBase {

  @Test
  void aTestFailsWhoseAnswersAreNotAsLinodeDocumentsThem() {
    assumeTrue(Contract.present(), "no OpenAPI documents beside the project");
    var other = Client.of(sandbox);
    sandbox.faults()
        .add(FaultRule.on("GET", "/tags", new Refuse(500, Json.object().put("colour", "red"), Map.of())));
    other.withToken(sandbox.token()).get("/tags");
    assertThatThrownBy(other::close).isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /tags answers, at “/colour”");
  }
}
