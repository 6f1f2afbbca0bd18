package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// What people and programs read of a change is true of it: numbers, amounts, what is left to do.
class ClusterWordsTest extends SandboxCommands {
  private static final String ALLOWED = "security: {allow: [{from: 192.0.2.9/32, to: web, port: 8443}]}\n";

  ClusterWordsTest() {
    super(SandboxOptions.inMemory().withSpeed(300));
  }

  @BeforeEach
  void plans() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
  }

  private void create() throws Exception {
    assertThat(Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes").code()).isZero();
  }

  @Test
  void aPartThatIsTriedAgainIsNotTheWhole() throws Exception {
    sandbox.faults().add(FaultRule.on("POST", "/nodebalancers", FaultEffect.Refuse.with(403)));
    sandbox.faults().add(FaultRule.on("POST", "/volumes", FaultEffect.Refuse.with(403)));
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB.replace("        tags: [front]\n",
        "        tags: [front]\n        storage: [{label: data, type: blockstore, size: 10GB}]\n"));
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    sandbox.faults().clear();

    var retried = Run.in(home, "cluster", "retry", "shop", "us-east/nb");

    assertThat(retried.code()).isEqualTo(ExitCode.FAILED);
    assertThat(retried.out()).contains("shop: partial", "linodetool cluster resume shop");
    assertThat(retried.err()).contains("[left-undone]", "create us-east/web[1]/volume.data");
    assertThat(Run.in(home, "cluster", "status", "shop").err()).contains("[left-undone]",
        "linodetool cluster resume shop");
    assertThat(Run.in(home, "cluster", "resume", "shop", "--yes").code()).isZero();
    assertThat(Run.in(home, "cluster", "status", "shop").err()).doesNotContain("[left-undone]");
  }

  @Test
  void ofTheRulesOfAFirewallOnlyWhatComesAndGoesIsShown() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB + ALLOWED);
    create();
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB + ALLOWED.replace("0.2.9", "0.2.10"));

    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml").out())
        .contains("rules + in TCP 8443 from 192.0.2.10/32; - in TCP 8443 from 192.0.2.9/32 (in place)",
            "1 change.");
    var json = Run.in(home, "cluster", "diff", "shop", "web.yaml", "--output", "json").lines("change");
    assertThat(json).singleElement().satisfies(change -> {
      var rules = change.path("attributes").path(0);
      assertThat(rules.path("added").path(0).asText()).isEqualTo("in TCP 8443 from 192.0.2.10/32");
      assertThat(rules.path("removed").path(0).asText()).isEqualTo("in TCP 8443 from 192.0.2.9/32");
      assertThat(rules.path("before").asText()).contains("192.0.2.9/32");
    });
  }

  @Test
  void whatIsAsPlannedCostsWhatItCosts() throws Exception {
    Files.writeString(home.resolve("web.yaml"),
        LinodetoolTest.WEB.replace("        tags: [front]\n",
            "        tags: [front]\n        backups: true\n"));
    create();

    var same = Run.in(home, "cluster", "diff", "shop", "--output", "json").lines("changes").getFirst();
    assertThat(same.path("monthly_before").decimalValue()).isEqualByComparingTo("24");
    assertThat(same.path("monthly_after").decimalValue()).isEqualByComparingTo("24");

    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    var cheaper = Run.in(home, "cluster", "diff", "shop", "web.yaml", "--output", "json").lines("changes")
        .getFirst();
    assertThat(List.of(cheaper.path("monthly_before").asInt(), cheaper.path("monthly_after").asInt()))
        .containsExactly(24, 20);
  }

  @Test
  void whoIsOnlyStartedIsNotCountedAsChanged() throws Exception {
    create();
    assertThat(Run.in(home, "cluster", "stop", "shop", "--yes").out())
        .contains("0 created, 0 changed, 0 deleted, 2 only started or stopped");

    assertThat(Run.in(home, "cluster", "deploy", "shop", "--yes").out()).contains("4 changes.",
        "0 created, 2 changed, 0 deleted, 2 only started or stopped");
  }

  @Test
  void aComparisonThatIsRefusedIsNoRunThatFailed() throws Exception {
    create();
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB.replace("g6-nanode-1", "g6-nano"));

    var refused = Run.in(home, "cluster", "diff", "shop", "web.yaml");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("[unknown-type]");
    assertThat(refused.out()).isEmpty();
    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml", "--output", "json").last().path("status")
        .asText())
        .isEqualTo("failed");
  }

  @Test
  void whatIsKnownOfTheCostIsSaidOfAPlanWithErrors() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB + "buget: 2\n");

    var bad = Run.in(home, "cluster", "preflight", "web.yaml");

    assertThat(bad.code()).isEqualTo(ExitCode.FAILED);
    assertThat(bad.err()).contains("[unknown-key]", "it costs $20.00 a month.",
        "is known when the errors are mended");
  }
}
