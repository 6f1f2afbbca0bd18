package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.account.Account;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanReader;
import org.lct.secret.MemorySecrets;
import org.lct.secret.Secret;
import org.lct.secret.SecretRef;

class ReferredSecretsTest {
  private static final ClusterPlan PLAN = PlanReader.read("shop.yaml", """
      regions:
      - region: us-east
        nodebalancers:
        - {name: a, tag: web, protocol: https, certificate: 'secret:cert', key: 'secret:key'}
        - {name: b, tag: web, ports: [{port: 443, protocol: https, certificate: 'secret:cert', key: 'secret:other'}]}
      """.getBytes(StandardCharsets.UTF_8)).plan().value().orElseThrow();

  private final MemorySecrets store = new MemorySecrets();

  private static Account account(boolean simulated) {
    return new Account("a", () -> new Endpoint(URI.create("http://127.0.0.1:1"), "token"), simulated,
        List.of());
  }

  @Test
  void areFoundByTheirReferences() {
    store.put(new SecretRef("cert"), Secret.of("C"));
    store.put(new SecretRef("key"), Secret.of("K"));
    store.put(new SecretRef("other"), Secret.of("O"));

    var found = new ReferredSecrets(store, true).resolve(PLAN, account(false));

    assertThat(found.diagnostics()).isEmpty();
    assertThat(found.value()).contains(Map.of("secret:cert", Secret.of("C"), "secret:key", Secret.of("K"),
        "secret:other", Secret.of("O")));
  }

  @Test
  void areAllMissedAtOnceWhereTheyAreWritten() {
    store.put(new SecretRef("key"), Secret.of("K"));

    var found = new ReferredSecrets(store, true).resolve(PLAN, account(false));

    assertThat(found.failed()).isTrue();
    assertThat(found.diagnostics()).extracting(Diagnostic::code).containsOnly("secret-missing");
    assertThat(found.diagnostics()).extracting(one -> one.subject().toString())
        .anyMatch(place -> place.contains("/regions/0/nodebalancers/0/certificate"))
        .anyMatch(place -> place.contains("/regions/0/nodebalancers/1/ports/0/key")).hasSize(2);
  }

  @Test
  void areStoodInForOnASimulatedAccountWithoutAskingForAPassword() {
    var shut = new MemorySecrets() {
      @Override
      public Checked<Optional<Secret>> find(SecretRef name) {
        return fail("The store was opened");
      }
    };

    var found = new ReferredSecrets(shut, false).resolve(PLAN, account(true));

    assertThat(found.value().orElseThrow()).containsOnlyKeys("secret:cert", "secret:key", "secret:other");
    assertThat(found.diagnostics()).extracting(Diagnostic::code).containsOnly("secret-stood-in").hasSize(3);
  }
}
