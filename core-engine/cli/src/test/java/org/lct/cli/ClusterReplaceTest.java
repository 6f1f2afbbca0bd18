package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.SandboxOptions;

/// What is made anew for an edited field, as people and scripts meet it: said, agreed to by name, carried out.
class ClusterReplaceTest extends SandboxCommands {
  private static final String PLAN = LinodetoolTest.WEB;

  ClusterReplaceTest() {
    super(SandboxOptions.inMemory().withSpeed(300));
  }

  @Test
  void isSaidAndAgreedToByTheClustersName() throws Exception {
    Files.writeString(home.resolve("web.yaml"), PLAN);
    assertThat(Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes").code()).isZero();
    Files.writeString(home.resolve("web.yaml"),
        PLAN.replace("count: 2\n",
            "count: 2\n        storage: [{label: boot, size: 12GB, fs: ext4, boot: true}]\n"));

    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml").out()).contains(
        "± replace linode us-east/web[1-2], because of storage as the image makes it -> as the plan lays it out",
        "(replaced: its public and private addresses change, what is on its local disks is lost)");
    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml", "--output", "json").lines("change"))
        .filteredOn(change -> change.path("action").asText().equals("replace")).hasSize(2)
        .allSatisfy(change -> {
          assertThat(change.path("kind").asText()).isEqualTo("linode");
          assertThat(change.path("because").asText()).isEqualTo("plan");
          assertThat(change.path("attributes")).anySatisfy(one -> {
            assertThat(one.path("attribute").asText()).isEqualTo("storage");
            assertThat(one.path("way").asText()).isEqualTo("replace");
          });
          assertThat(change.path("losses")).hasSize(2);
        });
    var refused = Run.in(home, "cluster", "deploy", "shop", "web.yaml", "--yes");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("--confirm shop");
    assertThat(Run.in(home, "cluster", "deploy", "shop", "web.yaml", "--yes", "--confirm", "shop").code())
        .isZero();
    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml").code()).isZero();
  }

  @Test
  void aPortOfAnotherNumberGoesWhenItsConnectionsHaveEnded() throws Exception {
    Files.writeString(home.resolve("web.yaml"), PLAN);
    assertThat(Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes").code()).isZero();
    Files.writeString(home.resolve("web.yaml"), PLAN.replace("port: 80", "port: 8080"));

    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml").out()).contains(
        "+ create nodebalancer-config us-east/nb/port.8080",
        "- delete nodebalancer-config us-east/nb/port.80 (once connections have ended)");
    assertThat(Run.in(home, "cluster", "diff", "shop", "web.yaml", "--output", "json").lines("change"))
        .filteredOn(change -> change.path("drained").asBoolean()).singleElement()
        .satisfies(change -> assertThat(change.path("address").asText()).isEqualTo("us-east/nb/port.80"));
  }
}
