package org.lct.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerraformFileTest {
  private static final String SHOP = """
      format: 2
      name: shop
      description: Sells things
      tags: [shop]
      network: {mode: private-ip}
      security: {ssh: {from: [192.0.2.0/24, '2001:db8::/32']}}
      defaults: {image: linode/debian12}
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, software: nginx}
          nodebalancers:
            - {name: nb, tag: web, port: 80, algorithm: leastconn, check: {kind: http, path: /up}}
          volumes:
            - {label: backup, size: 20GB, attach-to: 'web[2]', keep: false}
      """;

  @TempDir
  private Path directory;

  private static Stream<Arguments> plans() {
    return Exports.plans();
  }

  private static String terraform(String plan) {
    return Exports.text(ExportFormat.TERRAFORM, Exports.source(plan));
  }

  private static String expected(String file) {
    try (var resource = TerraformFileTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPlanBecomesAConfigurationAsAPersonWritesIt() {
    assertThat(terraform(SHOP)).isEqualTo(expected("shop.tf"));
  }

  @Test
  void namesAreRecordsOfWhatTheyName() {
    var source = Exports.source(SHOP.replace("count: 2,", "count: 2, publicfqdn: 'web-{index}.example.com',")
        + """
            dns:
              domain: example.com
              records:
                - {name: _sip._tcp, type: SRV, target: sip.example.net, port: 5060}
                - {type: CAA, target: issue example.org}
            """);
    var text = Exports.text(ExportFormat.TERRAFORM, source);

    TerraformChecks.check(text, Exports.expansion(source));
    assertThat(text).contains("linode_instance.us_east_web[1].ip_address",
        "split(\"/\", linode_instance.us_east_web[0].ipv6)[0]", "linode_nodebalancer.us_east_nb.ipv4");
  }

  @Test
  void nodesOnDifferentHostsNameTheirPlacementGroup() {
    var source = Exports.source(SHOP.replace("software: nginx", "placement: strict"));
    var text = Exports.text(ExportFormat.TERRAFORM, source);

    TerraformChecks.check(text, Exports.expansion(source));
    assertThat(text).contains("id = linode_placement_group.us_east_web_strict.id")
        .doesNotContain("placement: ");
  }

  @Test
  void nodesNameTheStackScriptOfThePlanWithItsData() {
    var source = Exports.source(SHOP
        .replace("regions:", "stackscripts: [{label: greet, file: greet.sh}]\nregions:")
        .replace("software: nginx", "init: {firstboot: [{name: 'stackscript:greet', with: {who: world}}]}"));
    var text = Exports.text(ExportFormat.TERRAFORM, source);

    TerraformChecks.check(text, Exports.expansion(source));
    assertThat(text.replaceAll(" +", " ")).contains("script = file(\"greet.sh\")",
        "stackscript_id = linode_stackscript.", "stackscript_data = { \"who\" = \"world\" }")
        .doesNotContain("stackscript:greet");
  }

  @Test
  void whereThePlanLeavesTheSourceOfSshToItsOperatorItIsAVariable() {
    var file = HclFile.read(terraform(SHOP.replaceAll("security: .*\n", "")));

    assertThat(file.blocks("variable")).extracting(block -> block.labels().getFirst())
        .containsExactly("token", "authorized_keys", "ssh_from");
    assertThat(file.blocks("resource")).filteredOn(block -> block.labels().contains("linode_firewall"))
        .allSatisfy(firewall -> assertThat(firewall.blocks().getFirst().attribute("ipv4"))
            .contains("local.ssh_from_ipv4"));
    assertThat(HclFile.read(terraform(SHOP)).blocks("variable"))
        .noneMatch(block -> block.labels().contains("ssh_from"));
  }

  @Test
  void disksOfThePlanAreResourcesOfTheirOwnAndBootFromAConfiguration() {
    var text = terraform("""
        format: 2
        name: shop
        regions:
          - region: us-east
            nodes:
              - name: db
                type: g6-standard-2
                image: linode/debian12
                count: 2
                init: {boot-on-create: false}
                storage:
                  - {label: boot, size: 80%, boot: true}
                  - {label: swap, size: 20%, fs: swap}
                  - {label: data, size: 50GB, type: blockstore, fs: xfs, mount: /data}
        """);

    assertThat(text).isEqualTo(expected("disks.tf"));
  }

  @Test
  void labelsThatHadToBeCutAreChosenFromAList() {
    var text = terraform(SHOP.replace("software: nginx",
        "storage: [{label: data-of-customers, size: 20GB, type: blockstore}]"));

    assertThat(text).contains("""
          linode_id = linode_instance.us_east_web[count.index].id
          label = [
            "shop-us-east-of-customers-11ad6a",
            "shop-us-east-of-customers-d29bb7",
          ][count.index]
        """);
  }

  @Test
  void aNodeBalancerMayBeCalledLikeTheNodesItBalances() {
    var file = HclFile.read(terraform(SHOP.replace("name: nb", "name: web")));

    assertThat(file.blocks("resource")).extracting(block -> String.join(".", block.labels()))
        .contains("linode_nodebalancer.us_east_web", "linode_instance.us_east_web");
  }

  @Test
  void whatTerraformCannotSayIsListedAtTheTop() {
    var text = terraform("""
        format: 2
        name: shop
        budget: 500
        counters: [n]
        order: [[web]]
        dns: {domain: example.com}
        network: {mode: private-ip}
        defaults: {image: linode/debian12, health: {tcp: 80}}
        regions:
          - region: us-east
            volumes: [{label: spare, size: 20GB, fs: ext4}]
            nodes:
              - name: web
                type: g6-nanode-1
                nodenames: 'web-{n}'
                software: [nginx, memcached]
                uses: mysql
                backups: true
                maintenance: migrate
                init:
                  firstboot: ['cloudinit:firewalled', {name: 'shell:a.sh', with: {A: b}}]
        """.replace("['cloudinit:firewalled', ", "[{name: 'cloudinit:firewalled'}, "));

    assertThat(text).contains("""
        #
        # The plan also says, and this file does not:
        #   counters: n
        #   defaults.health: {"tcp":80}
        #   regions[us-east].nodes[web].nodenames: web-{n}
        #   regions[us-east].nodes[web].software: nginx, memcached
        #   regions[us-east].nodes[web].uses: mysql
        #   regions[us-east].nodes[web].init.firstboot: cloudinit:firewalled, {"name":"shell:a.sh","with":{"A":"b"}}
        #   regions[us-east].volumes[spare].fs: ext4
        #   budget: 500
        #   dns: {"domain":"example.com"}
        #   order: {"stages":[["web"]]}

        terraform {
        """);
    assertThat(text).contains("backups_enabled      = true\n", "maintenance_policy   = \"linode/migrate\"\n");
  }

  @Test
  void textsOfThePlanStayTexts() {
    var text = terraform("""
        format: 2
        name: shop
        description: "One\\n}\\nresource \\"linode_instance\\" \\"mine\\" {}"
        regions:
          - region: us-east
            nodes: [{name: web, type: g6-nanode-1, image: linode/debian12, tags: ['a${b}', 'c%{d}', 'e"f\\g']}]
        """);

    var nodes = HclFile.read(text).blocks("resource")
        .filter(block -> block.labels().contains("linode_instance")).toList();
    assertThat(nodes).singleElement().satisfies(node -> assertThat(node.attribute("tags"))
        .isEqualTo("[\"a$${b}\", \"c%%{d}\", \"e\\\"f\\\\g\"]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void everyPlanIsWhatTheProviderDocuments(String name, ExportSource source) {
    TerraformChecks.check(Exports.text(ExportFormat.TERRAFORM, source), Exports.expansion(source));
  }

  @Test
  void whatIsNoHclIsNotTakenForIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> HclFile.read(terraform(SHOP) + "}"));
    assertThatIllegalArgumentException().isThrownBy(() -> HclFile.read("locals {\n  a = [\"b\"\n}\n"));
  }

  /// Only where there is Terraform. Validating needs the provider from its registry, which tests do not reach.
  @Test
  void terraformWouldLayItOutTheSame() throws Exception {
    var terraform = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "terraform")).filter(Files::isExecutable).findFirst();
    assumeTrue(terraform.isPresent(), "There is no Terraform on the PATH");
    for (var plan : Exports.plans().toList())
      Files.writeString(directory.resolve(plan.get()[0].toString().replace(' ', '-') + ".tf"),
          Exports.text(ExportFormat.TERRAFORM, (ExportSource) plan.get()[1]));

    var command = new ProcessBuilder(terraform.get().toString(), "fmt", "-check", "-diff")
        .directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    // It would ask its maker for a newer version.
    command.environment().put("CHECKPOINT_DISABLE", "1");
    var run = command.start();

    assertThat(new String(run.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(run.waitFor()).isZero();
  }
}
