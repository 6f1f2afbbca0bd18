package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.planfile.PlanReader;

/// StackScripts of a plan, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class StackScriptTest {
  private static final String PLAN = """
      format: 2
      name: small
      stackscripts:
        - {label: greet, file: scripts/greet.sh, images: [linode/debian12]}
      regions:
        - region: us-east
          nodes:
            - name: web
              type: g6-nanode-1
              count: 2
              image: linode/debian12
              init: {firstboot: [{name: 'stackscript:greet', with: {who: world}}]}
            - name: sql
              type: g6-nanode-1
              image: linode/debian12
              storage:
                - {label: boot, size: 20GB, fs: ext4, boot: true}
              init: {firstboot: [{name: 'stackscript:linode/LAMP'}]}
      """;
  private static final String GREET = """
      #!/bin/bash
      # <UDF name="who" label="Whom to greet" />
      echo "Hello, $WHO" > /etc/motd
      """;

  @TempDir
  private Path directory;

  @BeforeEach
  void write() throws Exception {
    Files.createDirectories(directory.resolve("scripts"));
    Files.writeString(directory.resolve("scripts/greet.sh"), GREET);
  }

  private DeployRequest request(String verb, String plan) {
    return new DeployRequest(verb, "small",
        PlanReader.read("small.yaml", plan.getBytes(StandardCharsets.UTF_8)), directory, "sandbox",
        ClusterFixture.ACCESS, new Options(false, true));
  }

  private ClusterFixture fixture() throws Exception {
    return ClusterFixture.fast(directory.resolve("home"));
  }

  private static JsonNode script(ClusterFixture fixture) throws Exception {
    return fixture.census.all("/linode/stackscripts").stream().filter(one -> one.path("mine").asBoolean())
        .findFirst().orElseThrow();
  }

  private List<String> codes(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("create", plan), fixture.cloud).diagnostics().stream()
        .filter(Diagnostic::isError).map(Diagnostic::code).toList();
  }

  @Test
  void aScriptIsThereBeforeItsNodesAndGoesWithTheCluster() throws Exception {
    try (var fixture = fixture()) {
      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines())
          .containsExactlyElementsOf(Wanted.lines(fixture.expansion(request("create", PLAN))))
          .contains("stackscript small-greet for linode/debian12");
      assertThat(script(fixture).path("deployments_total").asInt()).isEqualTo(2);
      assertThat(script(fixture).path("script").asText()).isEqualTo(GREET);
      assertThat(fixture.clusters.propose(request("deploy", PLAN), fixture.cloud).value().orElseThrow()
          .changes().changes()).isEmpty();
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void anEditedScriptIsChangedInPlaceAndNodesThatRanItAreNamed() throws Exception {
    try (var fixture = fixture()) {
      fixture.deploy(request("create", PLAN));
      long id = script(fixture).path("id").asLong();
      Files.writeString(directory.resolve("scripts/greet.sh"), GREET.replace("Hello", "Good day"));
      var proposal = fixture.clusters.propose(request("deploy", PLAN), fixture.cloud).value().orElseThrow();
      assertThat(proposal.changes().changes()).singleElement().isInstanceOf(Change.Update.class);
      assertThat(proposal.notes()).filteredOn(note -> note.code().equals("stackscript-has-run"))
          .singleElement().extracting(Diagnostic::summary).asString()
          .contains("us-east/web[1] and 1 more nodes");
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(script(fixture).path("script").asText()).contains("Good day");
      assertThat(script(fixture).path("id").asLong()).isEqualTo(id);
      assertThat(script(fixture).path("deployments_total").asInt()).isEqualTo(2);
    }
  }

  @Test
  void otherDataTouchesNoNodeButIsToldUntilItIsMadeAnew() throws Exception {
    try (var fixture = fixture()) {
      fixture.deploy(request("create", PLAN));
      var other = PLAN.replace("who: world", "who: moon");
      var proposal = fixture.clusters.propose(request("deploy", other), fixture.cloud).value().orElseThrow();
      assertThat(proposal.changes().changes()).isEmpty();
      assertThat(proposal.notes()).extracting(Diagnostic::code).contains("stackscript-has-run");
      var ubuntu = other.replace("images: [linode/debian12]", "images: [linode/ubuntu24.04]")
          .replace("count: 2\n        image: linode/debian12", "count: 2\n        image: linode/ubuntu24.04");
      assertThat(fixture.deploy(request("deploy", ubuntu)).status()).isEqualTo(Status.COMPLETE);
      assertThat(script(fixture).path("deployments_total").asInt()).isEqualTo(4);
      assertThat(fixture.clusters.propose(request("deploy", ubuntu), fixture.cloud).value().orElseThrow()
          .notes()).extracting(Diagnostic::code).doesNotContain("stackscript-has-run");
    }
  }

  @Test
  void whatOthersDidToAScriptIsToldAndPutBack() throws Exception {
    try (var fixture = fixture()) {
      fixture.deploy(request("create", PLAN));
      var seen = fixture.cloud.stackScripts().all().getFirst();
      fixture.cloud.stackScripts().update(seen.id(), new Specs.StackScript(seen.label(),
          "#!/bin/sh\n", seen.images(), seen.owner()), CallGuard.NONE);
      var proposal = fixture.clusters.propose(request("deploy", PLAN), fixture.cloud).value().orElseThrow();
      assertThat(proposal.drift()).singleElement()
          .satisfies(drift -> assertThat(drift.attribute()).isEqualTo("script"));
      assertThat(proposal.threeWay().putBack()).hasSize(1);
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(script(fixture).path("script").asText()).isEqualTo(GREET);
    }
  }

  @Test
  void whatCannotBeAScriptIsSaidBeforeAnythingIsMade() throws Exception {
    try (var fixture = fixture()) {
      assertThat(codes(fixture, PLAN.replace("greet.sh", "none.sh"))).containsExactly("missing-stackscript");
      var file = directory.resolve("scripts/greet.sh");
      for (var bytes : List.of("echo".getBytes(StandardCharsets.UTF_8), new byte[]{'#', '!', (byte) 0xff},
          ("#!" + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8))) {
        Files.write(file, bytes);
        assertThat(codes(fixture, PLAN)).containsExactly("unusable-stackscript");
      }
      Files.writeString(file, GREET);
      assertThat(codes(fixture, PLAN.replace("images: [linode/debian12]", "images: [linode/ubuntu24.04]")))
          .containsExactly("stackscript-not-for-image");
      assertThat(codes(fixture, PLAN.replace(", with: {who: world}", "")))
          .containsExactly("stackscript-unanswered");
      assertThat(codes(fixture, PLAN.replace("        image: linode/debian12\n        storage:",
          "        image: linode/alpine3.21\n        storage:")))
          .containsExactly("stackscript-not-for-image");
      assertThat(codes(fixture, PLAN.replace("init: {firstboot: [{name: 'stackscript:greet'",
          "init: {boot: [{name: 'stackscript:greet'"))).containsExactly("stackscript-too-late");
      assertThat(codes(fixture, PLAN.replace("{firstboot: [{name: 'stackscript:linode/LAMP'}]",
          "{firstboot: [{name: 'stackscript:linode/LAMP'}, {name: 'stackscript:greet'}]")))
          .containsExactly("second-stackscript");
      assertThat(codes(fixture, PLAN.replace("stackscript:linode/LAMP", "stackscript:987654321")))
          .containsExactly("unknown-stackscript");
      var lamp = fixture.cloud.stackScripts().named("linode", "LAMP").orElseThrow();
      assertThat(codes(fixture, PLAN.replace("stackscript:linode/LAMP", "stackscript:" + lamp.id())))
          .isEmpty();
      assertThat(codes(fixture, PLAN.replace("stackscript:linode/LAMP", "stackscript:" + lamp.id())
          .replace("        image: linode/debian12\n        storage:",
              "        image: linode/alpine3.21\n        storage:")))
          .containsExactly("stackscript-not-for-image");
      assertThat(fixture.census.lines()).isEmpty();
    }
  }
}
