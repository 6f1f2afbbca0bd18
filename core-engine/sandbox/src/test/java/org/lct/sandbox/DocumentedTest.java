package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.Client.Reply;
import org.lct.sandbox.contract.Contract;
import org.lct.sandbox.contract.Documented;

/// What Linode's OpenAPI documents have, the sandbox knows: every operation, and every field of a filter.
class DocumentedTest extends SandboxTestBase {
  private static final String PARAMETER = "\\{[^}]*}";
  /// Of no thing: the id of every first one is known.
  private static final String NOTHING = "0";

  @BeforeEach
  void needsTheDocuments() {
    assumeTrue(Contract.present(), "no OpenAPI documents beside the project");
  }

  @Test
  void everyDocumentedOperationIsKnown() {
    var unknown = new TreeSet<String>();
    for (var operation : Contract.operations()) {
      var options = api.send(api.request("OPTIONS", operation.path().replaceAll(PARAMETER, NOTHING), null));
      if (!List.of(options.header("Allow").split(", ", -1)).contains(operation.method())) {
        unknown.add(operation.method() + " " + operation.path());
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(Contract.operations()).hasSizeGreaterThan(250);
  }

  @Test
  void everyDocumentedOperationIsAnsweredOrRefusedInWords() {
    for (var operation : Contract.operations()) {
      var path = operation.path().replaceAll(PARAMETER, NOTHING);
      var body = operation.method().equals("GET") || operation.method().equals("DELETE") ? null : "{}";
      var reply = api.send(api.request(operation.method(), path, body));
      var name = operation.method() + " " + operation.path();
      assertThat(reply.status()).as(name).isIn(200, 204, 400, 403, 404);
      if (reply.status() >= 400) {
        assertThat(reply.errors()).as(name).isNotEmpty();
      }
    }
  }

  @Test
  void everyDocumentedFieldFilters() {
    Sample.fill(api);
    time.passSeconds(300);
    var refused = new TreeSet<String>();
    for (var list : Contract.operations()) {
      for (var field : list.filterable()) {
        var filter = "{\"%s\":\"x\",\"+order_by\":\"%s\"}".formatted(field, field);
        if (!accepts(list, api.get(existing(list.path()), filter))) {
          refused.add("%s by %s".formatted(list.path(), field));
        }
      }
    }
    assertThat(refused).as("documented to filter only").containsExactly("/images by status");
    assertThat(Contract.operations().stream().filter(list -> !list.filterable().isEmpty()))
        .hasSizeGreaterThan(30);
  }

  private static boolean accepts(Documented list, Reply reply) {
    return list.path().equals("/account/child-accounts") ? reply.status() == 403 : reply.status() == 200;
  }

  /// The path of something in the sample: of a Linode with interfaces of its own, else the first there is.
  private String existing(String path) {
    var real = path.replace("{tagLabel}", "web");
    for (var parameter = real.indexOf('{'); parameter >= 0; parameter = real.indexOf('{')) {
      var above = real.substring(0, parameter - 1);
      var id = above.equals("/linode/instances")
          ? api.get(above, "{\"label\":\"db-3\"}").data().get(0).path("id")
          : api.get(above).body().findValue("id");
      real = above + "/" + id.asText() + real.substring(real.indexOf('}') + 1);
    }
    return real;
  }
}
