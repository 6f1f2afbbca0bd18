package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest extends SandboxTestBase {
  private static final String MASTER = "{'domain':'%s','type':'master','soa_email':'admin@example.com'}";

  private long domain(String name) {
    var made = api.post("/domains", MASTER.formatted(name));
    assertThat(made.errors()).isEmpty();
    return made.id();
  }

  private Client.Reply record(long domain, String body) {
    return api.post("/domains/%d/records".formatted(domain), body);
  }

  private List<String> zoneFile(long domain) {
    return api.get("/domains/%d/zone-file".formatted(domain)).body().path("zone_file").valueStream()
        .map(line -> line.asText()).toList();
  }

  @Test
  void aMasterNeedsAnEmailAndASlaveItsMasters() {
    assertThat(api.post("/domains", "{'domain':'example.com','type':'master'}").errors())
        .containsExactly("soa_email: soa_email required when type=master");
    assertThat(api.post("/domains", "{'domain':'example.com','type':'master','soa_email':'x'}").errors())
        .containsExactly("soa_email: Must be a valid email address");
    assertThat(api.post("/domains", "{'domain':'example.com','type':'slave'}").errors())
        .containsExactly("master_ips: You need at least one master DNS server IP address for this zone.");
    var slave = api.post("/domains", "{'domain':'example.com','type':'slave','master_ips':['192.0.2.1']}");
    assertThat(slave.status()).isEqualTo(200);
    assertThat(record(slave.id(), "{'type':'A','name':'www','target':'192.0.2.7'}").status()).isEqualTo(400);
  }

  @Test
  void saysEverythingThatIsWrong() {
    assertThat(
        api.post("/domains", "{'domain':'nonsense','ttl_sec':-1,'axfr_ips':['x'],'colour':1}").errors())
        .containsExactly("domain: Domain is not valid.", "type: type is required",
            "axfr_ips: Must contain only valid IP addresses", "ttl_sec: Must be 0-2147483647",
            "colour: Unknown field");
    assertThat(api.get("/domains").data()).isEmpty();
  }

  @Test
  void aNameIsTakenOnce() {
    var id = domain("example.com");
    domain("example.org");
    assertThat(api.post("/domains", MASTER.formatted("EXAMPLE.com")).errors())
        .containsExactly("domain: DNS zone already exists.");
    assertThat(api.put("/domains/" + id, "{'domain':'example.org'}").errors())
        .containsExactly("domain: DNS zone already exists.");
    assertThat(api.put("/domains/" + id, "{'domain':'example.com'}").status()).isEqualTo(200);
    assertThat(api.post("/domains/%d/clone".formatted(id), "{'domain':'example.org'}").errors())
        .containsExactly("domain: DNS zone already exists.");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,30", "30,30", "31,120", "14400,14400", "14401,28800", "2419201,2419200"})
  void timesOfDomainsAreRoundedUp(long asked, long kept) {
    var id = domain("example.com");
    var changed = api.put("/domains/" + id, "{'ttl_sec':%d,'refresh_sec':%d}".formatted(asked, asked)).body();
    assertThat(changed.path("ttl_sec").asLong()).isEqualTo(kept);
    assertThat(changed.path("refresh_sec").asLong()).isEqualTo(kept);
    assertThat(changed.path("retry_sec").asLong()).isZero();
  }

  @Test
  void timesOfRecordsBeginAtFiveMinutes() {
    var id = domain("example.com");
    var made = record(id, "{'type':'A','name':'a','target':'192.0.2.1','ttl_sec':1}");
    assertThat(made.text("ttl_sec")).isEqualTo("300");
    assertThat(api.put("/domains/%d/records/%d".formatted(id, made.id()), "{'ttl_sec':0}").text("ttl_sec"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'type':'A','target':'2001:db8::1' | target: Must be a valid IPv4 address",
      "'type':'A','target':'1.2.3' | target: Must be a valid IPv4 address",
      "'type':'A' | target: target is required",
      "'type':'A','name':'@','target':'192.0.2.1' | name: Name contains invalid characters;name: Invalid hostname",
      "'type':'AAAA','target':'192.0.2.1' | target: Must be a valid IPv6 address",
      "'type':'AAAA','target':'[remote_addr]' | target: Must be a valid IPv6 address",
      "'type':'NS','name':'*','target':'ns.example.net' | name: Wildcard NS records are not supported",
      "'type':'CNAME','target':'example.net' | name: name is required",
      "'type':'CNAME','name':'x','target':'not a name' | target: Invalid hostname",
      "'type':'MX','name':'x','target':'' | name: Must be empty for a Null MX record",
      "'type':'SRV','target':'sip','port':5060 | service: service is required;priority: priority is required;"
          + "weight: weight is required",
      "'type':'CAA','target':'letsencrypt.org' | tag: tag is required",
      "'type':'CAA','tag':'issue','target':'http://x' | target: Must be a valid domain or URL",
      "'type':'TXT','name':'x' | target: target is required",
      "'type':'SPF','target':'x' | type: Must be one of A, AAAA, NS, MX, CNAME, TXT, SRV, PTR, CAA"})
  void everyTypeHasItsRules(String body, String errors) {
    assertThat(record(domain("example.com"), "{%s}".formatted(body)).errors())
        .containsExactly(errors.split(";"));
  }

  @Test
  void everyTypeCanBeMade() {
    var id = domain("example.com");
    assertThat(List.of("'type':'A','name':'www','target':'[remote_addr]'",
        "'type':'AAAA','name':'*','target':'2001:db8::1'",
        "'type':'NS','name':'sub','target':'ns.example.net.'",
        "'type':'MX','target':'mail.example.com','priority':10",
        "'type':'CNAME','name':'alias','target':'www'",
        "'type':'TXT','name':'','target':'v=spf1 -all'",
        "'type':'SRV','service':'sip','protocol':'tcp','priority':1,'weight':2,'port':5060,'target':'sip'",
        "'type':'PTR','name':'1.2.0.192.in-addr.arpa','target':'www.example.com'",
        "'type':'CAA','tag':'iodef','target':'mailto:a@example.com'"))
        .allSatisfy(body -> assertThat(record(id, "{%s}".formatted(body)).errors()).isEmpty());
    var records = api.get("/domains/%d/records".formatted(id));
    assertThat(records.data()).hasSize(9);
    var service = records.data().get(6);
    assertThat(List.of(service.path("service").asText(), service.path("protocol").asText(),
        service.path("name").asText())).containsExactly("_sip", "_tcp", "_sip._tcp");
    assertThat(records.data().get(0).path("target").asText()).isEqualTo("127.0.0.1");
    assertThat(records.data().get(2).path("target").asText()).isEqualTo("ns.example.net");
    assertThat(api.get("/domains/%d/records".formatted(id), "{\"name\":\"alias\"}").all("type"))
        .containsExactly("CNAME");
  }

  @Test
  void anAliasSharesItsNameWithNothing() {
    var id = domain("example.com");
    var conflict = "name: Record conflict - CNAMES must be unique";
    assertThat(record(id, "{'type':'CNAME','name':'www','target':'example.net'}").status()).isEqualTo(200);
    assertThat(record(id, "{'type':'CNAME','name':'WWW','target':'example.org'}").errors())
        .containsExactly(conflict);
    assertThat(record(id, "{'type':'A','name':'www.example.com','target':'192.0.2.1'}").errors())
        .containsExactly(conflict);
    var other = record(id, "{'type':'A','name':'ftp','target':'192.0.2.1'}").id();
    assertThat(record(id, "{'type':'A','name':'ftp','target':'192.0.2.2'}").status()).isEqualTo(200);
    assertThat(record(id, "{'type':'CNAME','name':'ftp','target':'example.net'}").errors())
        .containsExactly(conflict);
    assertThat(api.put("/domains/%d/records/%d".formatted(id, other), "{'name':'www'}").errors())
        .containsExactly(conflict);
  }

  @Test
  void aDomainWithoutMailHasNoOtherMx() {
    var id = domain("example.com");
    assertThat(record(id, "{'type':'MX','name':'','target':''}").status()).isEqualTo(200);
    assertThat(record(id, "{'type':'MX','target':'mail.example.com'}").errors())
        .containsExactly("target: A Null MX record must be the only MX record");
  }

  @Test
  void theZoneFileFollowsMinutesLater() {
    var id = domain("example.com");
    record(id, "{'type':'A','name':'www.example.com','target':'192.0.2.1','ttl_sec':300}");
    assertThat(zoneFile(id)).isEmpty();
    time.passSeconds(300);
    assertThat(zoneFile(id)).startsWith("; example.com [%d]".formatted(id), "$TTL 86400")
        .contains("@    NS  ns5.linode.com.", "www  300  A  192.0.2.1").hasSize(9);
    assertThat(zoneFile(id).get(2)).matches(
        "@  IN  SOA  ns1\\.linode\\.com\\. admin\\.example\\.com\\. \\d{10} 14400 14400 1209600 86400");
    record(id, "{'type':'MX','target':'mail.example.com','priority':10}");
    assertThat(zoneFile(id)).hasSize(9);
    time.passSeconds(200);
    record(id, "{'type':'TXT','target':'say \\\"hi\\\"'}");
    time.passSeconds(200);
    assertThat(zoneFile(id)).hasSize(9);
    time.passSeconds(100);
    assertThat(zoneFile(id)).contains("@  MX  10 mail.example.com.", "@  TXT  \"say \\\"hi\\\"\"");
    api.put("/domains/" + id, "{'status':'disabled'}");
    time.passSeconds(300);
    assertThat(zoneFile(id)).isEmpty();
  }

  @Test
  void longTextsAreSplit() {
    var id = domain("example.com");
    record(id, "{'type':'TXT','target':'%s'}".formatted("x".repeat(300)));
    time.passSeconds(300);
    assertThat(zoneFile(id).getLast())
        .isEqualTo("@  TXT  \"%s\" \"%s\"".formatted("x".repeat(255), "x".repeat(45)));
  }

  @Test
  void aCloneHasTheRecordsAndIsItsOwn() {
    var id = domain("example.com");
    record(id, "{'type':'A','name':'www','target':'192.0.2.1'}");
    api.put("/domains/" + id, "{'tags':['mine'],'description':'ours'}");
    var clone = api.post("/domains/%d/clone".formatted(id), "{'domain':'example.org'}");
    assertThat(clone.text("description") + clone.body().path("tags")).isEqualTo("ours[\"mine\"]");
    api.delete("/domains/" + id);
    assertThat(api.get("/domains/%d/records".formatted(id)).status()).isEqualTo(404);
    assertThat(api.get("/domains/%d/records".formatted(clone.id())).all("target"))
        .containsExactly("192.0.2.1");
    assertThat(api.get("/tags/mine").all("type")).containsExactly("domain");
    assertThat(api.post("/domains", MASTER.formatted("example.com")).status()).isEqualTo(200);
  }

  @Test
  void carriesTags() {
    var id = domain("example.com");
    assertThat(api.post("/tags", "{'label':'dns','domains':[%d]}".formatted(id)).status()).isEqualTo(200);
    assertThat(api.get("/domains/" + id).body().path("tags").toString()).isEqualTo("[\"dns\"]");
    assertThat(api.get("/domains", "{\"tags\":\"dns\"}").all("domain")).containsExactly("example.com");
    api.delete("/tags/dns");
    assertThat(api.get("/domains/" + id).body().path("tags")).isEmpty();
  }

  @Test
  void nothingIsImportedFromOutside() {
    assertThat(api.post("/domains/import", "{'domain':'example.com'}").errors())
        .containsExactly("remote_nameserver: remote_nameserver is required");
    assertThat(api.post("/domains/import", "{'domain':'example.com','remote_nameserver':'ns1.example.com'}")
        .errors()).singleElement().asString().contains("could not be transferred");
    assertThat(api.get("/domains").data()).isEmpty();
  }

  @Test
  void tellsOfWhatHappened() {
    var id = domain("example.com");
    var record = record(id, "{'type':'A','name':'www','target':'192.0.2.1'}").id();
    api.put("/domains/%d/records/%d".formatted(id, record), "{'target':'192.0.2.2'}");
    api.delete("/domains/%d/records/%d".formatted(id, record));
    api.put("/domains/" + id, "{'group':'x'}");
    api.delete("/domains/" + id);
    assertThat(api.get("/account/events", "{\"entity.type\":\"domain\"}").all("action")).containsExactly(
        "dns_zone_create", "dns_record_create", "dns_record_update", "dns_record_delete", "dns_zone_update",
        "dns_zone_delete");
  }

  @Test
  void findsARecordOnlyInItsDomain() {
    var one = domain("example.com");
    var other = domain("example.org");
    var record = record(one, "{'type':'A','name':'www','target':'192.0.2.1'}").id();
    assertThat(IntStream.of(api.get("/domains/%d/records/%d".formatted(other, record)).status(),
        api.delete("/domains/%d/records/%d".formatted(other, record)).status(),
        api.get("/domains/1").status(), api.get("/domains/x").status())).containsOnly(404);
  }
}
