package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Single nodes, as scripts meet them.
@Execution(ExecutionMode.CONCURRENT)
class NodeCommandTest {
  @TempDir
  private Path home;

  @Test
  void aNodeIsMadeFromHumanWordsBehindAFirewallListedAndDeleted() throws Exception {
    var made = Run.in(home, "node", "create", "newark", "1gb", "ubuntu 24.04 lts", "--output", "json");
    assertThat(made.code()).as(made.err() + made.out()).isZero();
    assertThat(made.last().path("cluster").asText()).isEqualTo("node-1");
    assertThat(made.last().path("resources").toString()).contains("\"firewall\":1", "\"linode\":1");
    assertThat(
        Run.in(home, "node", "create", "us-east", "g6-nanode-1", "linode/debian12", "--name", "it's").code())
        .isEqualTo(ExitCode.USAGE);
    Run.in(home, "node", "create", "us-east", "g6-nanode-1", "linode/debian12", "--name", "other");

    var listed = Run.in(home, "node", "list", "--output", "json");
    assertThat(listed.lines("node")).extracting(node -> node.path("cluster").asText() + " "
        + node.path("address").asText() + " " + node.path("linode_type").asText() + " "
        + node.path("status").asText()).containsExactly("node-1 us-east/node[1] g6-nanode-1 running",
            "other us-east/node[1] g6-nanode-1 running");

    assertThat(Run.in(home, "node", "delete", "us-east/node[1]", "--yes").err())
        .contains("node-1:us-east/node[1], other:us-east/node[1]");
    assertThat(Run.in(home, "node", "delete", "node-1", "--yes").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Run.in(home, "node", "delete", "node-1", "--yes", "--confirm", "node-1").code()).isZero();
    assertThat(Run.in(home, "node", "list", "--output", "json").lines("node")).hasSize(1);
  }

  @Test
  void aNodeIsResizedAndRebuiltAndKeepsItsAddress() throws Exception {
    Run.in(home, "node", "create", "newark", "1gb", "debian 12", "--name", "box");
    var before = Run.in(home, "node", "list", "--output", "json").lines("node").getFirst();

    assertThat(Run.in(home, "node", "resize", "box", "2gb").code()).isZero();
    var refused = Run.in(home, "node", "rebuild", "box", "ubuntu 24.04", "--yes");
    assertThat(refused.code()).as("its disks are wiped").isEqualTo(ExitCode.USAGE);
    assertThat(refused.out()).contains("rebuilt from its image");
    assertThat(Run.in(home, "node", "rebuild", "box", "ubuntu 24.04", "--yes", "--confirm", "box").code())
        .isZero();

    var after = Run.in(home, "node", "list", "--output", "json").lines("node").getFirst();
    assertThat(after.path("linode_type").asText()).isEqualTo("g6-standard-1");
    assertThat(after.path("public_ipv4")).isEqualTo(before.path("public_ipv4"));
    assertThat(Run.in(home, "cluster", "show", "box", "--output", "json").out()).contains("ubuntu24.04");
  }

  @Test
  void aNodeOfALargerClusterIsMadeAgainFromTheImageOfItsPlan() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");

    var refused = Run.in(home, "node", "rebuild", "us-east/web[2]", "--yes");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.out()).contains("us-east/web[2]", "rebuilt from its image")
        .doesNotContain("us-east/web[1]");
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).as("nothing was agreed to").isZero();
    var done = Run.in(home, "node", "rebuild", "us-east/web[2]", "--yes", "--confirm", "shop");

    assertThat(done.code()).as(done.err() + done.out()).isZero();
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).isZero();
  }

  @Test
  void aNodeOfALargerClusterIsLeftToItsPlan() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");

    assertThat(Run.in(home, "node", "delete", "us-east/web[2]", "--yes", "--confirm", "shop").err())
        .contains("belongs to the cluster shop", "cluster deploy shop PLAN");
    assertThat(Run.in(home, "node", "resize", "shop:us-east/web[1]", "2gb").code())
        .isEqualTo(ExitCode.FAILED);
    assertThat(Run.in(home, "node", "rebuild", "us-east/web[1]", "debian 13").err())
        .contains("belongs to the cluster shop");
    assertThat(Run.in(home, "node", "delete", "nobody", "--yes").err()).contains("node list");
    assertThat(Run.in(home, "node", "list", "--output", "json").lines("node")).hasSize(2);
  }
}
