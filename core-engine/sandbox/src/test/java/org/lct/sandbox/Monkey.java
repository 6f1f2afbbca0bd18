package org.lct.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.Client.Reply;
import org.lct.sandbox.json.Json;

/// Somebody who sends requests at random: most make sense, some do not. The same seed sends the same requests.
final class Monkey {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final String BALANCER_CONFIG = "/nodebalancers/{balancer}/configs/{balancer_config}";

  /// Requests that make sense: method, path, body. `{kind}` stands for the id of one of that kind, dead or alive.
  private static final List<List<String>> SENSIBLE = List.of(
      List.of("POST", "/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2','label':'{label}',"
          + "'image':'linode/debian12','root_pass':'aPassword-1','private_ip':true,'tags':['{tag}']}"),
      List.of("POST", "/linode/instances",
          "{'type':'g6-nanode-1','region':'{region}','firewall_id':{firewall}}"),
      List.of("PUT", "/linode/instances/{linode}",
          "{'label':'{label}','tags':['{tag}'],'alerts':{'cpu':10}}"),
      List.of("DELETE", "/linode/instances/{linode}", ""),
      List.of("POST", "/linode/instances/{linode}/resize", "{'type':'{type}','migration_type':'warm'}"),
      List.of("POST", "/linode/instances/{linode}/migrate", "{'region':'{region}'}"),
      List.of("POST", "/linode/instances/{linode}/migrate",
          "{'region':'de-fra-2','placement_group':{'id':{group}}}"),
      List.of("POST", "/linode/instances/{linode}/rebuild",
          "{'image':'linode/debian12','root_pass':'aPassword-1','type':'{type}'}"),
      List.of("POST", "/linode/instances/{linode}/clone",
          "{'type':'{type}','region':'{region}','disks':[{disk}]}"),
      List.of("POST", "/linode/instances/{linode}/clone", "{'linode_id':{other},'configs':[{config}]}"),
      List.of("POST", "/linode/instances/{linode}/clone",
          "{'type':'g6-nanode-1','region':'de-fra-2','placement_group':{'id':{group},'compliant_only':true}}"),
      List.of("POST", "/linode/instances/{linode}/rescue", "{'devices':{'sda':{'disk_id':{disk}}}}"),
      List.of("PUT", "/account/users/sandbox", "{'email':'{label}@example.com','restricted':false}"),
      List.of("PUT", "/profile", "{'timezone':'Europe/Berlin'}"),
      List.of("POST", "/account/service-transfers/{number}/accept", ""),
      List.of("POST", "/linode/instances/{linode}/password", "{'root_pass':'aPassword-2'}"),
      List.of("POST", "/linode/instances/{linode}/disks/{disk}/clone", ""),
      List.of("GET", "/linode/instances/{linode}/stats", ""),
      List.of("POST", "/linode/instances/{linode}/backups/enable", ""),
      List.of("POST", "/linode/instances/{linode}/backups/cancel", ""),
      List.of("POST", "/linode/instances/{linode}/backups", "{'label':'{label}'}"),
      List.of("POST", "/linode/instances/{linode}/backups/{backup}/restore",
          "{'linode_id':{other},'overwrite':true}"),
      List.of("POST", "/linode/instances",
          "{'type':'{type}','region':'de-fra-2','backup_id':{backup}}"),
      List.of("POST", "/linode/instances/{linode}/boot", "{}"),
      List.of("POST", "/linode/instances/{linode}/reboot", "{'config_id':{config}}"),
      List.of("POST", "/linode/instances/{linode}/shutdown", ""),
      List.of("POST", "/linode/instances/{linode}/disks", "{'label':'{label}','size':512}"),
      List.of("POST", "/linode/instances/{linode}/disks/{disk}/resize", "{'size':800}"),
      List.of("DELETE", "/linode/instances/{linode}/disks/{disk}", ""),
      List.of("POST", "/linode/instances/{linode}/configs",
          "{'label':'{label}','devices':{'sda':{'disk_id':{disk}},'sdb':{'volume_id':{volume}}}}"),
      List.of("PUT", "/linode/instances/{linode}/configs/{config}",
          "{'devices':{'sdc':{'volume_id':{volume}}}}"),
      List.of("DELETE", "/linode/instances/{linode}/configs/{config}", ""),
      List.of("POST", "/linode/instances/{linode}/ips", "{'type':'ipv4','public':false}"),
      List.of("POST", "/linode/instances",
          "{'type':'g6-nanode-1','region':'de-fra-2','ipv4':['{reserved}'],'firewall_id':-1}"),
      List.of("POST", "/linode/instances/{linode}/ips",
          "{'type':'ipv4','public':true,'address':'{reserved}'}"),
      List.of("DELETE", "/linode/instances/{linode}/ips/{own_ip}", ""),
      List.of("PUT", "/networking/ips/{ip}", "{'reserved':true,'rdns':'a.example.com'}"),
      List.of("PUT", "/networking/ips/{ip}", "{'reserved':false}"),
      List.of("POST", "/networking/ips",
          "{'type':'ipv4','public':true,'reserved':true,'linode_id':{linode}}"),
      List.of("POST", "/networking/ips", "{'type':'ipv4','public':false,'linode_id':{linode}}"),
      List.of("POST", "/networking/reserved/ips", "{'region':'{region}','tags':['{tag}']}"),
      List.of("PUT", "/networking/reserved/ips/{reserved}", "{'tags':['{tag}']}"),
      List.of("DELETE", "/networking/reserved/ips/{reserved}", ""),
      List.of("POST", "/networking/ips/assign",
          "{'region':'de-fra-2','assignments':[{'address':'{ip}','linode_id':{linode}}]}"),
      List.of("POST", "/networking/ipv4/assign",
          "{'region':'de-fra-2','assignments':[{'address':'{range}/64','linode_id':{linode}}]}"),
      List.of("POST", "/networking/ips/share", "{'linode_id':{linode},'ips':['{ip}','{range}']}"),
      List.of("POST", "/networking/ipv4/share", "{'linode_id':{linode},'ips':[]}"),
      List.of("POST", "/networking/ipv6/ranges", "{'linode_id':{linode},'prefix_length':64}"),
      List.of("DELETE", "/networking/ipv6/ranges/{range}", ""),
      List.of("PUT", "/linode/instances/{linode}/firewalls", "{'firewall_ids':[{firewall}]}"),
      List.of("POST", "/volumes", "{'label':'{label}','region':'{region}','tags':['{tag}']}"),
      List.of("POST", "/volumes", "{'label':'{label}','linode_id':{linode}}"),
      List.of("POST", "/volumes/{volume}/attach", "{'linode_id':{linode},'persist_across_boots':true}"),
      List.of("POST", "/volumes/{volume}/attach", "{'linode_id':{linode},'config_id':{config}}"),
      List.of("POST", "/volumes/{volume}/detach", ""),
      List.of("POST", "/volumes/{volume}/resize", "{'size':40}"),
      List.of("POST", "/volumes/{volume}/clone", "{'label':'{label}'}"),
      List.of("PUT", "/volumes/{volume}", "{'label':'{label}'}"),
      List.of("DELETE", "/volumes/{volume}", ""),
      List.of("POST", "/nodebalancers", "{'region':'de-fra-2','configs':[{'port':80,'nodes':[{'address':"
          + "'192.168.128.2:80','label':'{label}'}]}]}"),
      List.of("POST", "/nodebalancers", "{'region':'de-fra-2','ipv4':'{reserved}'}"),
      List.of("POST", "/nodebalancers/{balancer}/configs", "{'port':{number}}"),
      List.of("POST", BALANCER_CONFIG + "/nodes", "{'address':'192.168.128.3:80','label':'{label}'}"),
      List.of("POST", BALANCER_CONFIG + "/nodes", "{'address':'[{slaac}]:80','label':'{label}'}"),
      List.of("PUT", BALANCER_CONFIG + "/nodes/{node}", "{'weight':{number}}"),
      List.of("POST", BALANCER_CONFIG + "/rebuild", "{'port':{number},'nodes':[{'id':{node},'address':"
          + "'192.168.128.2:81','label':'{label}'}]}"),
      List.of("DELETE", BALANCER_CONFIG, ""),
      List.of("DELETE", "/nodebalancers/{balancer}", ""),
      List.of("POST", "/networking/firewalls", "{'label':'{label}','rules':{'inbound_policy':'DROP',"
          + "'outbound_policy':'ACCEPT'},'devices':{'linodes':[{linode}]}}"),
      List.of("PUT", "/networking/firewalls/{firewall}", "{'status':'disabled','tags':['{tag}']}"),
      List.of("PUT", "/networking/firewalls/{firewall}", "{'status':'enabled'}"),
      List.of("PUT", "/networking/firewalls/{firewall}/rules",
          "{'inbound_policy':'DROP','outbound_policy':'DROP'}"),
      List.of("PUT", "/networking/firewalls/{firewall}/rules",
          "{'inbound':[{'ruleset':{ruleset}}],'inbound_policy':'DROP','outbound_policy':'DROP'}"),
      List.of("PUT", "/networking/firewalls/{firewall}/rules",
          "{'inbound':[{'action':'ACCEPT','protocol':'TCP','addresses':{'ipv4':['pl::vpcs:{vpc}',"
              + "'pl:system:resolvers:{region}']}}],'inbound_policy':'DROP','outbound_policy':'DROP'}"),
      List.of("GET", "/networking/firewalls/{firewall}/history", ""),
      List.of("POST", "/networking/firewalls/rulesets", "{'label':'{label}','type':'inbound','rules':"
          + "[{'action':'ACCEPT','protocol':'TCP','ports':'22'}]}"),
      List.of("DELETE", "/networking/firewalls/rulesets/{ruleset}", ""),
      List.of("POST", "/networking/firewalls/{firewall}/devices", "{'id':{linode},'type':'linode'}"),
      List.of("DELETE", "/networking/firewalls/{firewall}/devices/{device}", ""),
      List.of("DELETE", "/networking/firewalls/{firewall}", ""),
      List.of("PUT", "/networking/firewalls/settings", "{'default_firewall_ids':{'linode':{firewall}}}"),
      List.of("POST", "/vpcs", "{'label':'{label}','region':'de-fra-2','subnets':[{'label':'one','ipv4':"
          + "'10.0.0.0/28'},{'label':'two','ipv4':'10.0.1.0/28'}]}"),
      List.of("POST", "/vpcs/{vpc}/subnets", "{'label':'{label}','ipv4':'10.0.{number}.0/28'}"),
      List.of("PUT", "/vpcs/{vpc}/subnets/{subnet}", "{'label':'{label}'}"),
      List.of("DELETE", "/vpcs/{vpc}/subnets/{subnet}", ""),
      List.of("DELETE", "/vpcs/{vpc}", ""),
      List.of("POST", "/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2','label':'{label}',"
          + "'image':'linode/debian12','root_pass':'aPassword-1','interfaces':[{'purpose':'public'},"
          + "{'purpose':'vlan','label':'{tag}'},{'purpose':'vpc','subnet_id':{any_subnet}}]}"),
      List.of("POST", "/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2','label':'{label}',"
          + "'image':'linode/debian12','root_pass':'aPassword-1','interface_generation':'linode',"
          + "'interfaces':[{'public':{'ipv6':{'ranges':[{'range':'/56'}]}},'firewall_id':-1},{'vpc':{'subnet_id':{any_subnet},'ipv4':{'addresses':"
          + "[{'address':'auto','nat_1_1_address':'auto'}]}},'firewall_id':{firewall}}]}"),
      List.of("PUT", "/linode/instances/{linode}/configs/{config}",
          "{'interfaces':[{'purpose':'vpc','subnet_id':{any_subnet},'ipv4':{'nat_1_1':'any'}},"
              + "{'purpose':'vlan','label':'{tag}'}]}"),
      List.of("POST", "/linode/instances/{linode}/configs/{config}/interfaces",
          "{'purpose':'vpc','subnet_id':{any_subnet},'primary':true}"),
      List.of("DELETE", "/linode/instances/{linode}/configs/{config}/interfaces/{config_interface}", ""),
      List.of("POST", "/linode/instances/{linode}/interfaces",
          "{'vpc':{'subnet_id':{any_subnet}},'firewall_id':-1}"),
      List.of("POST", "/linode/instances/{linode}/interfaces", "{'vlan':{'vlan_label':'{tag}'}}"),
      List.of("PUT", "/linode/instances/{linode}/interfaces/{interface}",
          "{'default_route':{'ipv4':true},'public':{'ipv4':{'addresses':[{'address':'auto'}]}}}"),
      List.of("PUT", "/linode/instances/{linode}/interfaces/{interface}",
          "{'public':{'ipv6':{'ranges':[{'range':'/64'}]}}}"),
      List.of("DELETE", "/linode/instances/{linode}/interfaces/{interface}", ""),
      List.of("POST", "/linode/instances/{linode}/upgrade-interfaces", "{'dry_run':false}"),
      List.of("DELETE", "/networking/vlans/de-fra-2/{tag}", ""),
      List.of("POST", "/nodebalancers", "{'region':'de-fra-2','vpcs':[{'subnet_id':{any_subnet}}],"
          + "'configs':[{'nodes':[{'address':'10.0.0.2:80','label':'{label}','subnet_id':{any_subnet}}]}]}"),
      List.of("POST", "/tags", "{'label':'{tag}','linodes':[{linode}],'volumes':[{volume}]}"),
      List.of("DELETE", "/tags/{tag}", ""),
      List.of("POST", "/linode/stackscripts",
          "{'label':'{label}','images':['any/all'],'script':'#!/bin/sh'}"),
      List.of("POST", "/domains",
          "{'domain':'{label}.com','type':'master','soa_email':'a@b.cd','tags':['{tag}'],"
              + "'ttl_sec':{number}}"),
      List.of("PUT", "/domains/{domain}", "{'type':'slave','master_ips':['192.0.2.1'],'axfr_ips':[]}"),
      List.of("PUT", "/domains/{domain}", "{'type':'master','status':'active','soa_email':'a@b.cd'}"),
      List.of("POST", "/domains/{domain}/records", "{'type':'CNAME','name':'{tag}','target':'{label}.com'}"),
      List.of("POST", "/domains/{domain}/records", "{'type':'A','name':'{tag}','target':'192.0.2.{number}'}"),
      List.of("POST", "/domains/{domain}/records", "{'type':'SRV','service':'{tag}','priority':1,'weight':1,"
          + "'port':{number},'target':'{tag}'}"),
      List.of("PUT", "/domains/{domain}/records/{record}", "{'name':'{tag}','ttl_sec':{number}}"),
      List.of("DELETE", "/domains/{domain}/records/{record}", ""),
      List.of("GET", "/domains/{domain}/zone-file", ""),
      List.of("POST", "/domains/{domain}/clone", "{'domain':'{label}.org'}"),
      List.of("DELETE", "/domains/{domain}", ""),
      List.of("POST", "/placement/groups", "{'label':'{label}','region':'de-fra-2','placement_group_type':"
          + "'anti_affinity:local','placement_group_policy':'strict'}"),
      List.of("POST", "/linode/instances",
          "{'type':'g6-nanode-1','region':'de-fra-2','placement_group':{'id':{group}}}"),
      List.of("POST", "/placement/groups/{group}/assign", "{'linodes':[{linode}]}"),
      List.of("POST", "/placement/groups/{group}/unassign", "{'linodes':[{linode}]}"),
      List.of("DELETE", "/placement/groups/{group}", ""),
      List.of("POST", "/images", "{'disk_id':{any_disk},'label':'{label}','tags':['{tag}']}"),
      List.of("PUT", "/images/{image}", "{'label':'{label}','tags':['{tag}']}"),
      List.of("POST", "/images/{image}/regions", "{'regions':['de-fra-2','us-ord']}"),
      List.of("DELETE", "/images/{image}", ""),
      List.of("POST", "/locks", "{'entity_type':'linode','entity_id':{linode},'lock_type':"
          + "'cannot_delete_with_subresources'}"),
      List.of("POST", "/locks", "{'entity_type':'volume','entity_id':{volume},'lock_type':'cannot_delete'}"),
      List.of("DELETE", "/locks/{lock}", ""),
      List.of("PUT", "/account/settings", "{'backups_enabled':true}"),
      List.of("POST", "/profile/tokens",
          "{'label':'{label}','scopes':'linodes:read_only volumes:read_write'}"),
      List.of("PUT", "/profile/tokens/{token}", "{'label':'{label}'}"),
      List.of("DELETE", "/profile/tokens/{token}", ""),
      List.of("GET", "/account/events?page={number}", ""),
      List.of("GET", "/linode/instances/{linode}", ""));
  private static final List<String> NONSENSE = List.of("null", "-1", "0", "true", "[]", "{}", "\"\"", "\"§\"",
      "1e400",
      "9223372036854775808", "[null]", "[{}]", "[[]]", "\"linode/debian12\"", "1.5", "{\"sda\":null}");

  private final Client api;
  private final SettableTime time;
  private final SplittableRandom random;
  private final Map<String, List<Long>> below = new HashMap<>();
  private int acts;

  /// Begins with a cloud that has something of every kind.
  Monkey(Client api, SettableTime time, long seed) {
    this.api = api;
    this.time = time;
    this.random = new SplittableRandom(seed);
    Sample.fill(api);
    api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'de-fra-2','label':'db-1','image':'linode/debian12',"
            + "'root_pass':'aPassword-1','firewall_id':-1}");
    time.passSeconds(300);
  }

  /// Lets some time pass, sends one request and tells the answer.
  Reply act() {
    time.passSeconds(random.nextInt(3) == 0 ? random.nextInt(90) : 0);
    if (acts++ % 5 == 0) {
      below.clear();
    }
    var template = one(SENSIBLE);
    var chosen = new HashMap<String, String>();
    var path = filled(template.get(1), chosen);
    var body = filled(template.get(2), chosen).replace('\'', '"');
    return api.send(api.request(template.get(0), path,
        body.isEmpty() ? null : random.nextInt(6) == 0 ? spoilt(body) : body));
  }

  private String filled(String template, Map<String, String> chosen) {
    return PLACE.matcher(template)
        .replaceAll(match -> chosen.computeIfAbsent(match.group(1), kind -> switch (kind) {
          case "label" -> "label-" + random.nextInt(30);
          case "tag" -> "tag-" + random.nextInt(4);
          case "region" -> one(List.of("de-fra-2", "us-ord", "nz-akl-1"));
          case "number" -> String.valueOf(random.nextInt(100));
          case "type" -> one(List.of("g6-nanode-1", "g6-standard-1"));
          case "linode", "other" -> id("/linode/instances");
          case "disk" -> id("/linode/instances/%s/disks".formatted(chosen.get("linode")));
          case "any_disk" -> id("/linode/instances/%s/disks".formatted(id("/linode/instances")));
          case "config" -> id("/linode/instances/%s/configs".formatted(chosen.getOrDefault("linode", "0")));
          case "own_ip" -> one(ownAddresses(chosen.get("linode")));
          case "ip" -> text("/networking/ips", "address");
          case "reserved" -> text("/networking/reserved/ips", "address");
          case "range" -> text("/networking/ipv6/ranges", "range");
          case "slaac" -> text("/linode/instances", "ipv6").replace("/128", "");
          case "backup" -> backup(Optional.ofNullable(chosen.get("linode")));
          case "volume" -> id("/volumes");
          case "domain" -> id("/domains");
          case "record" -> id("/domains/%s/records".formatted(chosen.get("domain")));
          case "group" -> id("/placement/groups");
          case "image" -> image();
          case "lock" -> id("/locks");
          case "vpc" -> id("/vpcs");
          case "subnet" -> id("/vpcs/%s/subnets".formatted(chosen.get("vpc")));
          case "any_subnet" -> id("/vpcs/%s/subnets".formatted(id("/vpcs")));
          case "interface" -> id("/linode/instances/%s/interfaces".formatted(chosen.get("linode")));
          case "config_interface" -> id("/linode/instances/%s/configs/%s/interfaces"
              .formatted(chosen.get("linode"), chosen.get("config")));
          case "firewall" -> id("/networking/firewalls");
          case "token" -> otherToken();
          case "device" -> id("/networking/firewalls/%s/devices".formatted(chosen.get("firewall")));
          case "ruleset" -> id("/networking/firewalls/rulesets");
          case "balancer" -> id("/nodebalancers");
          case "balancer_config" -> id("/nodebalancers/%s/configs".formatted(chosen.get("balancer")));
          case "node" -> id("/nodebalancers/%s/configs/%s/nodes".formatted(chosen.get("balancer"),
              chosen.get("balancer_config")));
          default -> throw new IllegalArgumentException(kind);
        }));
  }

  /// Any token but the first, which the monkey needs.
  private String otherToken() {
    var others = api.get("/profile/tokens?page_size=500").all("id").stream().filter(id -> id.length() > 1)
        .toList();
    return others.isEmpty() ? "0" : one(others);
  }

  /// One of those that were there a moment ago, now and then one that never was.
  private String id(String path) {
    var ids = below.computeIfAbsent(path, _ -> elements(path).valueStream()
        .map(element -> element.path("id").asLong()).toList());
    return ids.isEmpty() || random.nextInt(20) == 0 ? String.valueOf(random.nextInt(3) - 1)
        : one(ids).toString();
  }

  /// The id of an own image, as a path has it.
  private String image() {
    var own = api.get("/images", "{\"is_public\":false}").all("id");
    return (own.isEmpty() ? "private/1" : one(own)).replace("/", "%2F");
  }

  /// The addresses of a Linode, and one that it has not.
  private List<String> ownAddresses(@Nullable String linode) {
    var ipv4 = api.get("/linode/instances/%s".formatted(linode)).body().path("ipv4");
    return Stream.concat(ipv4.valueStream().map(JsonNode::asText), Stream.of("192.0.2.1")).toList();
  }

  /// The same for things that are known by a text.
  private String text(String path, String field) {
    var all = api.get(path + "?page_size=500").all(field);
    return all.isEmpty() || random.nextInt(20) == 0 ? "192.0.2.1" : one(all);
  }

  /// The snapshot of this or some Linode, if there is any.
  private String backup(Optional<String> linode) {
    return linode.map(List::of).orElseGet(() -> api.get("/linode/instances?page_size=500").all("id")).stream()
        .limit(20)
        .map(id -> api.get("/linode/instances/%s/backups".formatted(id)).body().at("/snapshot/current/id"))
        .filter(JsonNode::isNumber).map(JsonNode::asText).findFirst().orElse("0");
  }

  /// What is below the path: a page, or a bare list.
  private JsonNode elements(String path) {
    var body = api.get(path + "?page_size=500").body();
    return body.isArray() ? body : body.path("data");
  }

  /// The body with one of its fields, at whatever depth, replaced by nonsense.
  private String spoilt(String body) {
    try {
      var object = (ObjectNode) Json.read(body);
      while (true) {
        var fields = object.propertyStream().map(Map.Entry::getKey).toList();
        if (fields.isEmpty()) {
          return body.substring(1);
        }
        var field = one(fields);
        if (!(object.get(field) instanceof ObjectNode inner) || random.nextBoolean()) {
          return body.replace(object.get(field).toString(), one(NONSENSE));
        }
        object = inner;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
