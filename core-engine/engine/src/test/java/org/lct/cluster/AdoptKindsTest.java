package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.adopt.Selection;
import org.lct.cloud.LinodeStatus;
import org.lct.cluster.DeployRequest.Access;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;

/// What nodes need and what stands beside them is adopted, kind by kind, and what is not adopted stays as it is.
@Execution(ExecutionMode.CONCURRENT)
class AdoptKindsTest {
  @TempDir
  private Path home;

  private static long group(AdoptScene scene, String label, String policy) throws Exception {
    return scene.hands.call("POST", "/placement/groups", """
        {"label": "%s", "region": "us-east", "placement_group_type": "anti_affinity:local",
         "placement_group_policy": "%s"}""".formatted(label, policy)).path("id").asLong();
  }

  private static void isAsFound(AdoptScene scene, List<String> there) throws Exception {
    assertThat(scene.diff()).isEmpty();
    assertThat(scene.drift()).isEmpty();
    assertThat(scene.lines()).isEqualTo(there);
  }

  @Test
  void aPlacementGroupComesWithItsNodesAndTakesMore() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      long apart = group(scene, "Keep_Apart", "strict");
      var in = "\"placement_group\": {\"id\": %d}".formatted(apart);
      scene.await(LinodeStatus.RUNNING, scene.linode("db-a", in), scene.linode("Web 1".replace(' ', '_'), in),
          scene.linode("Web_2", in), scene.linode("Web_3", ""));
      group(scene, "nobody", "flexible");
      var there = scene.lines();

      var proposal = scene.proposed(AdoptScene.everything());
      assertThat(proposal.diagnostics()).extracting(Diagnostic::summary)
          .anyMatch(text -> text.contains("`nobody`") && text.contains("no adopted Linode is in it"))
          .anyMatch(text -> text.contains("The placement group that `db-a` is in is not adopted with it"));
      var state = scene.adopt(AdoptScene.everything());

      isAsFound(scene, there);
      assertThat(AdoptScene.addresses(state))
          .contains(Map.entry("us-east/placement.Web.strict", "Keep_Apart"));
      assertThat(scene.deploy("count: 2", "count: 3").status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();
      assertThat(fixture.census.get("/placement/groups/" + apart).path("members")).hasSize(4);
      assertThat(scene.delete().status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).containsExactly("placement group nobody us-east flexible");
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void aPlacementGroupThatOthersShareStaysWithThemWhenTheClusterGoes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      var in = ", \"placement_group\": {\"id\": %d}".formatted(group(scene, "shared", "flexible"));
      long other = scene.linode("other", "\"tags\": [\"theirs\"]" + in);
      scene.await(LinodeStatus.RUNNING, scene.linode("mine", "\"tags\": [\"ours\"]" + in), other);
      var there = scene.lines();

      assertThat(scene.proposed(AdoptScene.tagged("ours")).diagnostics()).extracting(Diagnostic::code)
          .contains("adopted-shared");
      scene.adopt(AdoptScene.tagged("ours"));
      isAsFound(scene, there);
      assertThat(scene.deploy("(?m)^( *)type: g6-nanode-1", "$1type: g6-nanode-1\n$1count: 2").status())
          .isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();
      assertThat(scene.lines()).filteredOn(line -> line.startsWith("placed ")).hasSize(3);

      // Who no longer wants the group leaves it, and whoever else is in it stays.
      assertThat(scene.deploy(" *placement: flexible\n", "").status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.lines()).filteredOn(line -> line.startsWith("placed "))
          .containsExactly("placed other in shared");
      assertThat(scene.delete().status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.inventory.names()).isEmpty();
      assertThat(scene.lines()).contains("placed other in shared", "placement group shared us-east flexible");
      assertThat(fixture.census.get("/linode/instances/" + other).path("tags").toString())
          .isEqualTo("[\"theirs\"]");
      assertThat(fixture.census.all("/tags")).extracting(tag -> tag.path("label").asText())
          .noneMatch(tag -> tag.startsWith("lct:"));
    }
  }

  @Test
  void ownDisksAreTakenAlongAndGrow() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      long node = scene.blank("Data Node".replace(' ', '_'), "g6-standard-1");
      long data = scene.disk(node, "{\"label\": \"My data\", \"size\": 4096, \"filesystem\": \"ext4\"}");
      long boot = scene.disk(node, """
          {"label": "Debian 12 Disk", "size": 20480, "image": "linode/debian12",
           "root_pass": "q8V!mmm2-fWx7"}""");
      scene.hands.call("POST", "/linode/instances/" + node + "/configs", """
          {"label": "My Debian 12 Disk Profile", "kernel": "linode/grub2", "root_device": "/dev/sdb",
           "devices": {"sdb": {"disk_id": %d}, "sdc": {"disk_id": %d}}}""".formatted(boot, data));
      scene.patiently("POST", "/linode/instances/" + node + "/boot", "{}");
      scene.await(LinodeStatus.RUNNING, node);
      var there = scene.lines();

      var state = scene.adopt(AdoptScene.everything());

      isAsFound(scene, there);
      assertThat(AdoptScene.addresses(state)).contains(
          Map.entry("us-east/Data_Node[1]/disk.Debian-12-Disk", "Debian 12 Disk"),
          Map.entry("us-east/Data_Node[1]/disk.My-data", "My data"),
          Map.entry("us-east/Data_Node[1]/config", "My Debian 12 Disk Profile"));
      assertThat(scene.deploy("4GB", "5GB").status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.diff()).isEmpty();
      assertThat(fixture.census.get("/linode/instances/" + node + "/disks/" + data).path("size").asLong())
          .isEqualTo(5120);
      var devices = fixture.census.all("/linode/instances/" + node + "/configs").getFirst().path("devices");
      assertThat(devices.at("/sdb/disk_id").asLong()).isEqualTo(boot);
      assertThat(devices.at("/sdc/disk_id").asLong()).isEqualTo(data);
    }
  }

  @Test
  void disksThatAPlanCannotSayAreToldAndStay() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      long node = scene.blank("rescue", "g6-standard-1");
      long one = scene.disk(node, "{\"label\": \"one\", \"size\": 4096, \"filesystem\": \"ext4\"}");
      long two = scene.disk(node, "{\"label\": \"two\", \"size\": 4096, \"filesystem\": \"raw\"}");
      for (var disk : List.of(one, two))
        scene.hands.call("POST", "/linode/instances/" + node + "/configs", """
            {"label": "from %d", "kernel": "linode/grub2", "devices": {"sda": {"disk_id": %d}}}"""
            .formatted(disk, disk));
      var there = scene.lines();

      assertThat(scene.proposed(AdoptScene.everything()).diagnostics()).extracting(Diagnostic::summary)
          .containsOnlyOnce("The disks of us-east/rescue[1] stay as they are, which the plan does not say: "
              + "it has 2 boot configurations");
      scene.adopt(AdoptScene.everything());
      isAsFound(scene, there);
      assertThat(scene.deploy("g6-standard-1", "g6-standard-2").status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.lines()).contains("disk rescue one 4096 ext4", "disk rescue two 4096 raw");
    }
  }

  private static long domain(AdoptScene scene, String name, String more) throws Exception {
    long id = scene.hands.call("POST", "/domains", """
        {"domain": "%s", "type": "master", "soa_email": "dns@%s"%s}""".formatted(name, name, more)).path("id")
        .asLong();
    for (var one : List.of(
        "{\"type\": \"A\", \"name\": \"www\", \"target\": \"203.0.113.7\", \"ttl_sec\": 300}",
        "{\"type\": \"MX\", \"name\": \"\", \"target\": \"mail.example.net\", \"priority\": 10}",
        "{\"type\": \"MX\", \"name\": \"\", \"target\": \"mx2.example.net\", \"priority\": 20}",
        "{\"type\": \"TXT\", \"name\": \"\", \"target\": \"v=spf1 include:example.net -all\"}",
        "{\"type\": \"CAA\", \"name\": \"\", \"target\": \"letsencrypt.org\", \"tag\": \"issue\"}",
        "{\"type\": \"SRV\", \"service\": \"sip\", \"protocol\": \"tcp\", \"target\": \"sip.example.net\", "
            + "\"priority\": 1, \"weight\": 2, \"port\": 5060}",
        "{\"type\": \"CNAME\", \"name\": \"ftp\", \"target\": \"www." + name + "\"}"))
      scene.hands.call("POST", "/domains/" + id + "/records", one);
    return id;
  }

  private static List<String> records(ClusterFixture fixture, long domain) throws Exception {
    return fixture.census.all("/domains/" + domain + "/records").stream().map(JsonNode::toString)
        .map(text -> text.replaceAll("\"(created|updated)\":\"[^\"]*\"", "")).toList();
  }

  @Test
  void domainsComeWithTheirRecordsAndAreChangedByThePlan() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      long shop = domain(scene, "shop.example.com",
          ", \"tags\": [\"dns\", \"old\"], \"ttl_sec\": 3600, \"description\": \"ours\"");
      scene.hands.call("POST", "/domains", "{\"domain\": \"copied.example.com\", \"type\": \"slave\", "
          + "\"master_ips\": [\"203.0.113.9\"]}");
      var there = records(fixture, shop);

      assertThat(scene.proposed(AdoptScene.everything()).diagnostics()).extracting(Diagnostic::summary)
          .anyMatch(text -> text.contains("`copied.example.com`") && text.contains("other name servers"))
          .anyMatch(text -> text.contains("`description ours`"));
      scene.adopt(AdoptScene.everything());

      assertThat(scene.diff()).isEmpty();
      assertThat(scene.drift()).isEmpty();
      assertThat(records(fixture, shop)).isEqualTo(there);
      assertThat(fixture.deploy(scene.plan()).status()).isEqualTo(Status.COMPLETE);
      assertThat(records(fixture, shop)).isEqualTo(there);

      assertThat(scene.deploy("dns@shop", "hostmaster@shop").status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.deploy("203.0.113.7", "203.0.113.8").status()).isEqualTo(Status.COMPLETE);
      var domain = fixture.census.get("/domains/" + shop);
      assertThat(domain.path("soa_email").asText()).isEqualTo("hostmaster@shop.example.com");
      assertThat(domain.path("description").asText()).isEqualTo("ours");
      assertThat(domain.path("tags").toString()).contains("dns", "old", "lct:old:");
      assertThat(fixture.census.lines()).contains("record shop.example.com A www 203.0.113.8");
      assertThat(records(fixture, shop)).hasSameSizeAs(there);

      assertThat(scene.delete().status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).containsExactly("domain copied.example.com");
    }
  }

  @Test
  void aRecordThatIsNotOursInAnAdoptedDomainStaysAndSoDoesTheDomain() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      long shop = domain(scene, "shop.example.com", ", \"tags\": [\"dns\"]");
      long other = domain(scene, "other.example.com", "");
      scene.adopt(AdoptScene.tagged("dns"));
      scene.hands.call("POST", "/domains/" + shop + "/records",
          "{\"type\": \"TXT\", \"name\": \"theirs\", \"target\": \"hands off\"}");
      var others = records(fixture, other);

      assertThat(scene.diff()).isEmpty();
      assertThat(scene.deploy("203.0.113.7", "203.0.113.8").status()).isEqualTo(Status.COMPLETE);
      assertThat(scene.delete().status()).isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.lines()).contains("domain shop.example.com",
          "record shop.example.com TXT theirs hands off");
      assertThat(records(fixture, other)).isEqualTo(others);
      assertThat(fixture.census.get("/domains/" + other).path("tags")).isEmpty();
    }
  }

  @Test
  void domainsStandInNoRegion() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home);
      domain(scene, "shop.example.com", "");
      scene.await(LinodeStatus.RUNNING, scene.linode("web", ""));
      var here = new Selection(Optional.empty(), Optional.of("us-east"), Optional.empty());
      assertThat(AdoptScene.addresses(scene.adopt(here)).keySet()).containsExactly("us-east/web[1]");
    }
  }

  /// From elsewhere than before, the firewalls that run are as planned all the same.
  @Test
  void whereSshComesFromIsWhatTheFirewallSays() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home, List.of("192.0.2.77/32"));
      long wall = scene.hands.call("POST", "/networking/firewalls", """
          {"label": "wall", "rules": {"inbound_policy": "DROP", "outbound_policy": "ACCEPT", "outbound": [],
           "inbound": [{"label": "admin", "action": "ACCEPT", "protocol": "TCP", "ports": "20-23, 443",
             "addresses": {"ipv4": ["198.51.100.0/24"], "ipv6": ["2001:db8:5::/48"]}},
            {"label": "web", "action": "ACCEPT", "protocol": "TCP", "ports": "80",
             "addresses": {"ipv4": ["0.0.0.0/0"]}}]}}""").path("id").asLong();
      scene.await(LinodeStatus.RUNNING, scene.linode("web", "\"firewall_id\": " + wall));
      var rules = fixture.census.get("/networking/firewalls/" + wall).path("rules");

      scene.adopt(AdoptScene.everything());

      assertThat(Files.readString(scene.file())).contains("198.51.100.0/24", "2001:db8:5::/48")
          .doesNotContain("192.0.2.77");
      for (var from : List.of("192.0.2.77/32", "203.0.113.0/24"))
        assertThat(scene.diff(scene.plan(new Access(ClusterFixture.ACCESS.keys(), List.of(from), Map.of()))))
            .isEmpty();
      assertThat(fixture.deploy(scene.plan()).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.get("/networking/firewalls/" + wall).path("rules")).isEqualTo(rules);
    }
  }

  @Test
  void withoutAFirewallThatSaysItTheOptionIsWrittenDown() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var scene = new AdoptScene(fixture, home, List.of("192.0.2.77/32"));
      scene.await(LinodeStatus.RUNNING, scene.linode("web", ""));
      scene.adopt(AdoptScene.everything());
      assertThat(new String(Files.readAllBytes(scene.file()), StandardCharsets.UTF_8))
          .contains("192.0.2.77/32");
      assertThat(scene.diff()).isEmpty();
    }
  }
}
