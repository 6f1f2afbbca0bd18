package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinodeTest extends SandboxTestBase {
  private static final String LINODES = "/linode/instances";

  @Test
  void takesEveryFieldOfTheLegacyGeneration() {
    var firewall = api.post("/networking/firewalls",
        "{'label':'wall','rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT'}}").id();
    var created = api.post(LINODES, """
        {'type':'g6-standard-2','region':'us-south','label':'web-1','image':'linode/ubuntu24.04',
         'root_pass':'aPassword-1','authorized_keys':['ssh-ed25519 AAAA x'],'authorized_users':['sandbox'],
         'booted':false,'swap_size':1024,'boot_size':9000,'kernel':'linode/latest-64bit',
         'metadata':{'user_data':'I2Nsb3VkLWNvbmZpZwo='},'stackscript_id':401697,'stackscript_data':{},
         'backups_enabled':true,'private_ip':true,'firewall_id':%d,'disk_encryption':'disabled',
         'maintenance_policy':'linode/power_off_on','tags':['web','prod'],'group':'old','interfaces':null,
         'placement_group':null,'interface_generation':'legacy_config'}""".formatted(firewall));
    assertThat(created.errors()).isEmpty();
    var linode = created.body();
    assertThat(linode.path("region").asText()).isEqualTo("us-central");
    assertThat(linode.path("has_user_data").asBoolean()).isTrue();
    assertThat(linode.at("/backups/enabled").asBoolean()).isTrue();
    assertThat(linode.path("ipv4")).hasSize(2);
    assertThat(linode.path("ipv4").get(1).asText()).startsWith("192.168.");
    assertThat(linode.path("disk_encryption").asText()).isEqualTo("disabled");
    assertThat(linode.path("maintenance_policy").asText()).isEqualTo("linode/power_off_on");
    assertThat(linode.path("tags").toString()).isEqualTo("[\"web\",\"prod\"]");
    assertThat(linode.path("group").asText()).isEqualTo("old");
    time.passSeconds(100);
    assertThat(api.get(LINODES + "/" + created.id()).text("status")).isEqualTo("offline");
    assertThat(api.get(LINODES + "/%d/disks".formatted(created.id())).all("size"))
        .containsExactly("9000", "1024");
    assertThat(api.get(LINODES + "/%d/firewalls".formatted(created.id())).all("label"))
        .containsExactly("wall");
  }

  @Test
  void isNamedAfterItsIdWhenNothingElseIsSaid() {
    var created = api.post(LINODES, "{'type':'g6-nanode-1','region':'us-ord'}");
    assertThat(created.text("label")).isEqualTo("linode" + created.id());
    assertThat(created.body().path("image").isNull()).isTrue();
  }

  @Test
  void refusesWhatCannotBe() {
    var base = "{'type':'g6-nanode-1','region':'us-ord','image':'linode/debian12',%s}";
    assertThat(api.post(LINODES, base.formatted("'root_pass':'short'")).errors()).containsExactly(
        "root_pass: Password does not meet strength requirement",
        "Must provide valid root_pass, authorized_keys, or authorized_users");
    var login = "'root_pass':'aPassword-1',";
    assertThat(api.post(LINODES, base.formatted(login + "'maintenance_policy':'now'")).errors())
        .containsExactly("maintenance_policy: Unsupported maintenance policy slug format.");
    assertThat(api.post(LINODES, base.formatted(login + "'boot_size':100")).errors()).hasSize(1);
    assertThat(api.post(LINODES, base.formatted(login + "'boot_size':25600")).errors()).hasSize(1);
    assertThat(api.post(LINODES, base.formatted(login + "'metadata':{'user_data':'§'}")).errors())
        .containsExactly("metadata.user_data: Must be base64 encoded");
    assertThat(api
        .post(LINODES, base.formatted(login + "'metadata':{'user_data':'%s'}".formatted("A".repeat(65_536))))
        .errors()).containsExactly("metadata.user_data: Unencoded data must not exceed 65535 bytes");
    assertThat(api.post(LINODES, base.formatted(login + "'firewall_id':7")).errors())
        .containsExactly("firewall_id: firewall_id is not valid");
    assertThat(api.post(LINODES, base.formatted(login + "'authorized_users':['nobody']")).errors())
        .containsExactly("authorized_users: User not found");
    assertThat(api.post(LINODES, base.formatted(login + "'tags':['ab']")).errors())
        .containsExactly("tags: Length must be 3-50 characters");
    assertThat(api.post(LINODES, "{'type':'g7-premium-2','region':'us-east'}").errors())
        .containsExactly("type: This plan is not available in the selected region.");
    assertThat(
        api.post(LINODES, "{'type':'g6-nanode-1','region':'us-ord','image':'linode/debian8'}").errors())
        .contains("image: image is not valid");
    assertThat(api.get(LINODES).data()).isEmpty();
  }

  @Test
  void keepsLabelsUnique() {
    blankLinode("web-1");
    var taken = "label: Label must be unique among your linodes";
    var again = "{'type':'g6-nanode-1','region':'us-ord','label':'web-1'}";
    assertThat(api.post(LINODES, again).errors()).containsExactly(taken);
    var other = blankLinode("web-2");
    assertThat(api.put(LINODES + "/" + other, "{'label':'web-1'}").errors()).containsExactly(taken);
    assertThat(api.put(LINODES + "/" + other, "{'label':'web-2'}").status()).isEqualTo(200);
  }

  @Test
  void changesWhatItsOwnerMayChange() {
    var id = api.post(LINODES, NANODE.formatted("web-1")).id();
    var changed = api.put(LINODES + "/" + id, """
        {'label':'web-2','tags':['new'],'group':'g','watchdog_enabled':false,'alerts':{'cpu':50},
         'backups':{'schedule':{'day':'Sunday','window':'W2'}},'maintenance_policy':'linode/power_off_on'}""")
        .body();
    assertThat(changed.at("/alerts/cpu").asInt() + changed.at("/alerts/io").asInt()).isEqualTo(10_050);
    assertThat(changed.at("/backups/schedule/day").asText()).isEqualTo("Sunday");
    assertThat(changed.path("watchdog_enabled").asBoolean()).isFalse();
    assertThat(api.get(LINODES, "{\"tags\":\"new\"}").all("label")).contains("web-2");
    assertThat(api.get(LINODES, "{\"ipv4\":\"%s\"}".formatted(changed.path("ipv4").get(0).asText())).data())
        .hasSize(1);
  }

  @Test
  void powersOffAndOn() {
    var id = runningLinode("web-1");
    assertThat(api.post(LINODES + "/%d/boot".formatted(id), "{}").status()).isEqualTo(400);
    assertThat(api.post(LINODES + "/%d/shutdown".formatted(id), "").status()).isEqualTo(200);
    assertThat(api.get(LINODES + "/" + id).text("status")).isEqualTo("shutting_down");
    time.passSeconds(60);
    assertThat(api.get(LINODES + "/" + id).text("status")).isEqualTo("offline");
    assertThat(api.post(LINODES + "/%d/shutdown".formatted(id), "").status()).isEqualTo(400);
    assertThat(api.post(LINODES + "/%d/boot".formatted(id), "").status()).isEqualTo(200);
    assertThat(api.get(LINODES + "/" + id).text("status")).isEqualTo("booting");
    time.passSeconds(100);
    assertThat(api.get(LINODES + "/" + id).text("status")).isEqualTo("running");
  }

  @Test
  void givesItsAddressesBackAndNobodyGetsThemTwice() {
    var seen = new HashSet<String>();
    for (var i = 0; i < 600; i++) {
      var linode = api.post(LINODES,
          "{'type':'g6-nanode-1','region':'us-ord','private_ip':true,'label':'web-%d'}".formatted(i)).body();
      linode.path("ipv4").forEach(ip -> assertThat(seen.add(ip.asText())).as(ip.asText()).isTrue());
      assertThat(seen.add(linode.path("ipv6").asText())).isTrue();
    }
    assertThat(api.get("/networking/ips?page_size=500").body().path("results").asInt()).isEqualTo(1200);
    api.get(LINODES + "?page_size=500").data()
        .forEach(linode -> api.delete(LINODES + "/" + linode.path("id")));
    time.passSeconds(60);
    assertThat(api.get("/networking/ips").body().path("results").asInt()).isEqualTo(200);
  }

  @Test
  void showsItsAddresses() {
    var id = blankLinode("bare");
    var before = api.get(LINODES + "/%d/ips".formatted(id)).body();
    assertThat(before.at("/ipv4/public")).hasSize(1);
    assertThat(before.at("/ipv4/private")).isEmpty();
    assertThat(before.at("/ipv6/link_local/address").asText()).startsWith("fe80::");
    var added = api.post(LINODES + "/%d/ips".formatted(id), "{'type':'ipv4','public':false}").body();
    assertThat(added.path("prefix").asInt()).isEqualTo(17);
    assertThat(added.path("gateway").isNull()).isTrue();
    assertThat(api.post(LINODES + "/%d/ips".formatted(id), "{'type':'ipv4','public':false}").status())
        .isEqualTo(400);
    assertThat(api.post(LINODES + "/%d/ips".formatted(id), "{'type':'ipv4','public':true}").status())
        .isEqualTo(400);
    assertThat(api.post(LINODES + "/%d/ips".formatted(id), "{'type':'ipv6','public':false}").errors())
        .contains("Only addresses of type ipv4 are currently supported.");
    var open = before.at("/ipv4/public/0/address").asText();
    assertThat(before.at("/ipv4/public/0/rdns").asText()).isEqualTo(open.replace('.', '-')
        + ".ip.linodeusercontent.com");
    assertThat(api.put("/networking/ips/" + open, "{'rdns':'web.example.com'}").text("rdns"))
        .isEqualTo("web.example.com");
    assertThat(api.put("/networking/ips/" + open, "{'rdns':null}").text("rdns"))
        .endsWith("linodeusercontent.com");
    assertThat(api.get("/networking/ips/1.2.3.4").status()).isEqualTo(404);
  }

  @Test
  void obeysTheAccountsSettings() {
    var settings = "{'backups_enabled':true,'network_helper':false,'maintenance_policy':'linode/power_off_on'}";
    assertThat(api.put("/account/settings", settings).status()).isEqualTo(200);
    var id = runningLinode("web-1");
    var linode = api.get(LINODES + "/" + id).body();
    assertThat(linode.at("/backups/enabled").asBoolean()).isTrue();
    assertThat(linode.path("maintenance_policy").asText()).isEqualTo("linode/power_off_on");
    var config = api.get(LINODES + "/%d/configs".formatted(id)).data().get(0);
    assertThat(config.at("/helpers/network").asBoolean()).isFalse();
  }

  @Test
  void takesAsLongForTheSameSeed() throws SandboxException {
    var jobs = List.of(jobs(1), jobs(1), jobs(2));
    assertThat(jobs.get(0)).isEqualTo(jobs.get(1)).isNotEqualTo(jobs.get(2));
  }

  private List<String> jobs(long seed) throws SandboxException {
    var otherTime = new SettableTime();
    try (var other = Sandbox.start(options().withSeed(seed), otherTime); var client = Client.of(other)) {
      client.post(LINODES, NANODE.formatted("web-1"));
      client.post(LINODES, NANODE.formatted("web-2"));
      otherTime.passSeconds(300);
      return client.get("/_sandbox/jobs").all("duration");
    }
  }

  @Test
  void anExplicitNullInsideAnObjectChangesNothing() {
    var linode = "/linode/instances/" + api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','label':'web-1'}").id();
    api.put(linode, "{'backups':{'schedule':{'day':'Monday','window':'W2'}}}");
    var was = api.get(linode).body();
    var changed = api.put(linode,
        "{'alerts':{'cpu':null,'io':5},'backups':{'schedule':{'day':null,'window':'W4'}}}").body();
    assertThat(changed.at("/alerts/cpu")).isEqualTo(was.at("/alerts/cpu"));
    assertThat(changed.at("/alerts/io").asInt()).isEqualTo(5);
    assertThat(changed.at("/backups/schedule/day").asText()).isEqualTo("Monday");
    var config = api.post(linode + "/configs", "{'label':'mine','helpers':{'distro':null,'network':false}}");
    assertThat(config.body().at("/helpers/distro").asBoolean()).isTrue();
    assertThat(config.body().at("/helpers/network").asBoolean(true)).isFalse();
  }

  @Test
  void whatWasReadCanBeSentBack() {
    var linode = "/linode/instances/" + api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','label':'web-1'}").id();
    var read = (ObjectNode) api.get(linode).body();
    var changed = api.put(linode, read.put("id", 1).put("region", "us-ord").toString());
    assertThat(changed.errors()).isEmpty();
    assertThat(changed.body().path("region").asText()).isEqualTo("de-fra-2");
  }

  @Test
  void aDeedWithoutFieldsTakesNone() {
    var linode = "/linode/instances/" + blankLinode("still");
    assertThat(api.post(linode + "/shutdown", "{'force':true}").errors())
        .containsExactly("force: Unknown field");
  }

  @Test
  void aBusyLinodeIsBusyWhateverElseIsWrong() {
    var id = api
        .post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord','image':'linode/debian12',"
            + "'root_pass':'aPassword-1'}")
        .id();
    for (var order : List.of("disks|{'label':'more','size':512}", "resize|{'type':'g6-nanode-1'}",
        "migrate|{'region':'us-ord'}", "rebuild|{}")) {
      var words = order.split("\\|", -1);
      assertThat(api.post("/linode/instances/%d/%s".formatted(id, words[0]), words[1]).errors()).as(order)
          .containsExactly("Linode busy.");
    }
  }
}
