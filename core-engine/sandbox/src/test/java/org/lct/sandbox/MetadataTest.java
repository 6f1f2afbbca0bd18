package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.sandbox.Client.Reply;

class MetadataTest extends SandboxTestBase {
  private static final String USER_DATA = Base64.getEncoder()
      .encodeToString("#cloud-config\n".getBytes(StandardCharsets.UTF_8));
  private static final String LINODE = """
      {'type':'g6-nanode-1','region':'de-fra-2','label':'web-1','image':'linode/debian12','private_ip':true,'tags':\
      ['blue','web'],'root_pass':'aPassword-1','authorized_keys':['ssh-ed25519 AAAA me'],'authorized_users':['sandbox'],\
      'metadata':{'user_data':'%s'}}""".formatted(USER_DATA);

  @TempDir
  Path directory;

  private Reply ask(String method, URI url, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(url).method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return api.send(request.build());
  }

  private URI service(long linode) {
    var reply = api.put("/_sandbox/metadata", "{'linode_id':%d}".formatted(linode));
    assertThat(reply.errors()).isEmpty();
    return URI.create(reply.text("url"));
  }

  private String token(URI service) {
    return ask("PUT", service.resolve("/v1/token"), Map.of("Metadata-Token-Expiry-Seconds", "60")).http()
        .body();
  }

  private Reply get(URI service, String path, String accept) {
    return ask("GET", service.resolve(path), Map.of("Metadata-Token", token(service), "Accept", accept));
  }

  private long linode() {
    api.post("/profile/sshkeys", "{'label':'mine','ssh_key':'ssh-rsa BBBB ours'}");
    return api.post("/linode/instances", LINODE).id();
  }

  @Test
  void tellsALinodeWhatItIsAsText() {
    var service = service(linode());
    var instance = get(service, "/v1/instance", "*/*");
    assertThat(instance.header("Content-Type")).isEqualTo("text/plain");
    assertThat(instance.http().body().lines()).contains("label: web-1", "region: de-fra-2", "specs.vcpus: 1",
        "backups.enabled: false", "image.id: linode/debian12", "tags: blue", "tags: web").isSorted()
        .noneMatch(line -> line.startsWith("backups.status"));
    assertThat(get(service, "/v1/ssh-keys", "*/*").http().body())
        .isEqualTo("users.root: ssh-ed25519 AAAA me\nusers.root: ssh-rsa BBBB ours\n");
    assertThat(get(service, "/v1/user-data", "application/json").http().body()).isEqualTo(USER_DATA);
  }

  @Test
  void tellsALinodeWhatItIsAsJsonWhenAskedTo() {
    var id = linode();
    var service = service(id);
    var shown = api.get("/linode/instances/" + id).body();
    var instance = get(service, "/v1/instance", "application/json");
    assertThat(instance.header("Content-Type")).isEqualTo("application/json");
    for (var field : List.of("id", "label", "region", "type", "host_uuid", "tags")) {
      assertThat(instance.body().path(field)).as(field).isEqualTo(shown.path(field));
    }
    assertThat(instance.body().at("/specs/memory").asInt()).isEqualTo(1024);
    var network = get(service, "/v1/network", "application/json").body();
    assertThat(network.at("/ipv4/public/0").asText()).isEqualTo(shown.at("/ipv4/0").asText() + "/32");
    assertThat(network.at("/ipv4/private/0").asText()).isEqualTo(shown.at("/ipv4/1").asText() + "/32");
    assertThat(network.at("/ipv6/slaac").asText()).isEqualTo(shown.path("ipv6").asText());
    assertThat(network.at("/ipv6/link_local").asText()).startsWith("fe80::");
    assertThat(get(service, "/v1/ssh-keys", "application/json").body().toString())
        .isEqualTo("{\"users\":{\"root\":[\"ssh-ed25519 AAAA me\",\"ssh-rsa BBBB ours\"]}}");
  }

  @Test
  void tellsALinodeTheInterfacesItRunsWith() {
    Sample.fill(api);
    time.passSeconds(300);
    var expected = Map.of("web-1", "[]",
        "db-2", """
            [{"label":null,"purpose":"public","ipam_address":null},\
            {"label":"back","purpose":"vlan","ipam_address":""},\
            {"label":null,"purpose":"vpc","ipam_address":null}]""",
        "db-3", """
            [{"label":null,"purpose":"public","ipam_address":null},\
            {"label":null,"purpose":"vpc","ipam_address":null}]""");
    api.get("/linode/instances").data().valueStream()
        .filter(one -> expected.containsKey(one.path("label").asText()))
        .forEach(one -> assertThat(get(service(one.path("id").asLong()), "/v1/network", "application/json")
            .body().path("interfaces").toString()).isEqualTo(expected.get(one.path("label").asText())));
  }

  @Test
  void tellsALinodeTheAddressOfItsVlanInterface() {
    var id = api.post("/linode/instances", """
        {'type':'g6-nanode-1','region':'de-fra-2','image':'linode/debian12','root_pass':'aPassword-1',
         'interfaces':[{'purpose':'vlan','label':'back','ipam_address':'10.0.0.1/24'}]}""").id();
    time.passSeconds(300);
    assertThat(get(service(id), "/v1/network", "*/*").http().body()).contains(
        "interfaces.ipam_address: 10.0.0.1/24\ninterfaces.label: back\ninterfaces.purpose: vlan\n");
  }

  @Test
  void tellsALinodeEveryAddressItHasOrMayTakeOver() {
    var id = runningLinode("one");
    var other = runningLinode("two");
    var kept = api.post("/networking/ips",
        "{'type':'ipv4','public':true,'reserved':true,'linode_id':%d}".formatted(id)).text("address");
    var range = api.post("/networking/ipv6/ranges", "{'linode_id':%d,'prefix_length':64}".formatted(id))
        .text("range").replace("/64", "");
    assertThat(api.post("/networking/ips/share",
        "{'linode_id':%d,'ips':['%s','%s']}".formatted(other, kept, range)).errors()).isEmpty();
    var network = get(service(id), "/v1/network", "application/json").body();
    assertThat(network.at("/ipv4/public").valueStream()).hasSize(2)
        .anyMatch(address -> address.asText().equals(kept + "/32"));
    assertThat(network.at("/ipv6/ranges").toString()).isEqualTo("[\"%s/64\"]".formatted(range));
    assertThat(network.at("/ipv4/shared")).isEmpty();
    var taken = get(service(other), "/v1/network", "application/json").body();
    assertThat(taken.at("/ipv4/shared").toString()).isEqualTo("[\"%s/32\"]".formatted(kept));
    assertThat(taken.at("/ipv6/shared_ranges").toString()).isEqualTo("[\"%s/64\"]".formatted(range));
    assertThat(taken.at("/ipv6/ranges")).isEmpty();
  }

  @Test
  void anOwnImageHasItsLabel() {
    var disk = api.get("/linode/instances/%d/disks".formatted(runningLinode("web-1"))).data().get(0)
        .path("id");
    var image = api.post("/images", "{'disk_id':%s,'label':'golden'}".formatted(disk)).text("id");
    time.passSeconds(1000);
    var made = api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','image':'%s','root_pass':'aPassword-1'}".formatted(image))
        .id();
    time.passSeconds(300);
    var service = service(made);
    assertThat(get(service, "/v1/instance", "application/json").body().path("image").toString())
        .isEqualTo("{\"id\":\"%s\",\"label\":\"golden\"}".formatted(image));
    api.delete("/images/" + image.replace("/", "%2F"));
    assertThat(get(service, "/v1/instance", "application/json").body().at("/image/label").isNull()).isTrue();
  }

  @Test
  void aLinodeWithoutUserDataAndKeysIsToldSo() {
    var service = service(blankLinode("bare"));
    assertThat(get(service, "/v1/user-data", "*/*").status()).isEqualTo(200);
    assertThat(get(service, "/v1/user-data", "*/*").http().body()).isEmpty();
    assertThat(get(service, "/v1/ssh-keys", "*/*").http().body()).isEmpty();
    assertThat(get(service, "/v1/instance", "application/json").body().at("/image/id").isNull()).isTrue();
  }

  @Test
  void asksForATokenThatHasNotExpiredAndIsItsOwn() {
    var service = service(linode());
    var other = service(blankLinode("other"));
    assertThat(other).isNotEqualTo(service);
    var instance = service.resolve("/v1/instance");
    assertThat(ask("GET", instance, Map.of()).status()).isEqualTo(401);
    assertThat(ask("GET", instance, Map.of("Metadata-Token", "x")).errors()).containsExactly("Unauthorized");
    assertThat(ask("GET", instance, Map.of("Metadata-Token", token(other))).status()).isEqualTo(401);
    assertThat(ask("GET", instance, Map.of("Metadata-Token", sandbox.token())).status()).isEqualTo(401);
    var token = token(service);
    assertThat(token).matches("[0-9a-f]{64}");
    time.passSeconds(59);
    assertThat(ask("GET", instance, Map.of("Metadata-Token", token)).status()).isEqualTo(200);
    time.passSeconds(1);
    assertThat(ask("GET", instance, Map.of("Metadata-Token", token)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "86401", "-1", "soon", "99999999999"})
  void aTokenLivesForASecondToADay(String seconds) {
    var url = service(linode()).resolve("/v1/token");
    assertThat(ask("PUT", url, Map.of("Metadata-Token-Expiry-Seconds", seconds)).status()).isEqualTo(400);
    assertThat(ask("PUT", url, Map.of()).status()).isEqualTo(400);
    assertThat(ask("PUT", url, Map.of("Metadata-Token-Expiry-Seconds", "86400")).status()).isEqualTo(200);
  }

  @Test
  void knowsNothingElse() {
    var service = service(linode());
    assertThat(get(service, "/v1/secrets", "*/*").status()).isEqualTo(404);
    assertThat(get(service, "/", "*/*").status()).isEqualTo(404);
    assertThat(ask("POST", service.resolve("/v1/instance"), Map.of()).status()).isEqualTo(405);
    assertThat(ask("GET", service.resolve("/v1/token"), Map.of()).status()).isEqualTo(405);
  }

  @Test
  void isThereFromTheRequestForItToItsEnd() throws SandboxException {
    var id = linode();
    var service = service(id);
    assertThat(service(id)).as("asked for twice").isEqualTo(service);
    assertThat(api.put("/_sandbox/metadata", "{'linode_id':7}").status()).isEqualTo(404);
    assertThat(api.put("/_sandbox/metadata", "{}").errors())
        .containsExactly("linode_id: linode_id is required");
    var end = api.request("DELETE", "/_sandbox/metadata", "{\"linode_id\":%d}".formatted(id));
    assertThat(api.send(end).status()).isEqualTo(200);
    assertThat(api.send(end).status()).isEqualTo(404);
    assertThatThrownBy(() -> token(service)).isInstanceOf(UncheckedIOException.class);
    var again = service(id);
    assertThat(api.delete("/_sandbox/metadata").status()).isEqualTo(200);
    assertThatThrownBy(() -> token(again)).isInstanceOf(UncheckedIOException.class);
    var last = service(id);
    sandbox.close();
    assertThatThrownBy(() -> token(last)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aLinodeThatIsGoneIsToldNothing() {
    var id = linode();
    var service = service(id);
    api.delete("/linode/instances/" + id);
    assertThat(get(service, "/v1/user-data", "*/*").status()).isEqualTo(404);
    time.passSeconds(60);
    assertThat(get(service, "/v1/user-data", "*/*").status()).isEqualTo(404);
  }

  @Test
  void ofTheDeploymentOnlyKeysAndUserDataAreKeptAndWithTheLinodeTheyGo() throws Exception {
    var kept = options().withDirectory(directory);
    var file = directory.resolve("cloud.jsonl");
    long id;
    stop();
    sandbox = Sandbox.start(kept, time);
    api = Client.of(sandbox);
    id = linode();
    stop();
    assertThat(Files.readString(file)).contains(USER_DATA).doesNotContain("aPassword-1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    sandbox = Sandbox.start(kept, time);
    api = Client.of(sandbox);
    assertThat(get(service(id), "/v1/user-data", "*/*").http().body()).isEqualTo(USER_DATA);
    assertThat(get(service(id), "/v1/ssh-keys", "*/*").http().body()).contains("AAAA", "BBBB");
    api.delete("/linode/instances/" + id);
    time.passSeconds(60);
    assertThat(api.get("/linode/instances/" + id).status()).isEqualTo(404);
    stop();
    sandbox = Sandbox.start(kept, time);
    api = Client.of(sandbox);
    assertThat(Files.readString(file)).doesNotContain(USER_DATA, "AAAA");
  }
}
