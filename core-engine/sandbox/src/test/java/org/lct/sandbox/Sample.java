package org.lct.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small cloud with something of every kind, and everything that can be asked of a cloud.
final class Sample {
  private Sample() {}

  static void fill(Client api) {
    var rules = "'rules':{'inbound_policy':'DROP','outbound_policy':'ACCEPT','inbound':[{'action':'ACCEPT',"
        + "'protocol':'TCP','ports':'22','addresses':{'ipv4':['10.0.0.0/8']}}]}";
    var wall = api.post("/networking/firewalls", "{'label':'wall',%s}".formatted(rules)).id();
    var web = api.post("/linode/instances", """
        {'type':'g6-nanode-1','region':'de-fra-2','label':'web-1','image':'linode/debian12','root_pass':'aPassword-1',
         'private_ip':true,'firewall_id':%d,'tags':['web']}""".formatted(wall));
    api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord','label':'bare'}");
    api.post("/volumes", "{'label':'data','linode_id':%d,'tags':['data']}".formatted(web.id()));
    api.post("/volumes", "{'label':'spare','region':'us-ord','size':100}");
    api.post("/nodebalancers",
        "{'region':'de-fra-2','label':'front','configs':[{'nodes':[{'address':'%s:80','label':"
            .formatted(web.body().path("ipv4").get(1).asText()) + "'web-1'}]}]}");
    api.post("/linode/instances/%d/configs".formatted(web.id()), "{'label':'second'}");
    var subnet = api.post("/vpcs",
        "{'label':'net','region':'de-fra-2','subnets':[{'label':'web','ipv4':'10.0.0.0/24'}]}").body()
        .at("/subnets/0/id").asLong();
    api.post("/linode/instances", """
        {'type':'g6-nanode-1','region':'de-fra-2','label':'db-2','image':'linode/debian12','root_pass':'aPassword-1',
         'interfaces':[{'purpose':'public'},{'purpose':'vlan','label':'back'},
           {'purpose':'vpc','subnet_id':%d,'ipv4':{'nat_1_1':'any'}}]}""".formatted(subnet));
    api.post("/linode/instances", """
        {'type':'g6-nanode-1','region':'de-fra-2','label':'db-3','image':'linode/debian12','root_pass':'aPassword-1',
         'interface_generation':'linode','interfaces':[{'public':{},'firewall_id':%d},
           {'vpc':{'subnet_id':%d},'firewall_id':-1}]}""".formatted(wall, subnet));
    api.post("/nodebalancers",
        "{'region':'de-fra-2','label':'inner','vpcs':[{'subnet_id':%d}],'configs':[{'nodes':[{"
            .formatted(subnet)
            + "'address':'10.0.0.2:80','label':'db-2','subnet_id':%d}]}]}".formatted(subnet));
    api.post("/linode/stackscripts", "{'label':'mine','images':['any/all'],'script':'#!/bin/sh'}");
    api.post("/profile/sshkeys", "{'label':'mine','ssh_key':'ssh-ed25519 AAAAC3 me'}");
    var zone = api.post("/domains", "{'domain':'example.com','type':'master','soa_email':'a@example.com'}")
        .id();
    api.post("/domains/%d/records".formatted(zone), "{'type':'A','name':'www','target':'192.0.2.1'}");
    var group = api.post("/placement/groups", "{'label':'apart','region':'de-fra-2','placement_group_type':"
        + "'anti_affinity:local','placement_group_policy':'strict'}").id();
    api.post("/placement/groups/%d/assign".formatted(group), "{'linodes':[%d]}".formatted(web.id()));
    api.post("/locks",
        "{'entity_type':'linode','entity_id':%d,'lock_type':'cannot_delete'}".formatted(web.id()));
    api.put("/profile/preferences", "{'theme':'dark'}");
    api.put("/account", "{'company':'Ours'}");
    var kept = api.post("/networking/ips", "{'type':'ipv4','public':true,'reserved':true,'linode_id':%d}"
        .formatted(web.id())).text("address");
    api.post("/tags", "{'label':'kept','reserved_ipv4_addresses':['%s']}".formatted(kept));
    api.post("/networking/reserved/ips", "{'region':'de-fra-2','tags':['spare']}");
    api.post("/networking/ipv6/ranges", "{'linode_id':%d,'prefix_length':64}".formatted(web.id()));
    api.post("/linode/instances/%d/backups/enable".formatted(web.id()), "");
    api.put("/account/settings", "{'network_helper':false}");
    api.put("/networking/firewalls/settings", "{'default_firewall_ids':{'linode':%d}}".formatted(wall));
  }

  /// What every collection and everything below it answers, by path.
  static Map<String, String> answers(Client api) {
    var answers = new TreeMap<String, String>();
    var top = new ArrayList<>(
        List.of("/linode/instances", "/volumes", "/nodebalancers", "/networking/firewalls",
            "/networking/ips", "/networking/reserved/ips", "/networking/ipv6/ranges", "/networking/vlans",
            "/vpcs", "/vpcs/ips", "/networking/firewalls/rulesets", "/networking/prefixlists", "/tags",
            "/linode/stackscripts",
            "/profile/sshkeys", "/profile/tokens", "/account/events", "/domains", "/placement/groups",
            "/locks", "/images"));
    top.forEach(path -> add(api, path, answers));
    List.of("/account", "/account/settings", "/account/transfer", "/networking/firewalls/settings",
        "/profile", "/profile/preferences")
        .forEach(path -> answers.put(path, api.get(path).http().body()));
    below(api, "/linode/instances", List.of("disks", "configs", "volumes", "firewalls", "nodebalancers"),
        answers);
    ids(api, "/linode/instances").forEach(id -> {
      for (var part : List.of("ips", "interfaces", "backups", "transfer")) {
        var path = "/linode/instances/%s/%s".formatted(id, part);
        answers.put(path, api.get(path).http().body());
      }
    });
    below(api, "/networking/firewalls", List.of("devices", "history"), answers);
    below(api, "/nodebalancers", List.of("configs", "firewalls", "vpcs"), answers);
    below(api, "/domains", List.of("records", "zone-file"), answers);
    ids(api, "/nodebalancers")
        .forEach(id -> below(api, "/nodebalancers/%s/configs".formatted(id), List.of("nodes"), answers));
    return answers;
  }

  private static void below(Client api, String path, List<String> parts, Map<String, String> answers) {
    ids(api, path)
        .forEach(id -> parts.forEach(part -> add(api, "%s/%s/%s".formatted(path, id, part), answers)));
  }

  private static List<String> ids(Client api, String path) {
    return api.get(path + "?page_size=500").all("id");
  }

  private static void add(Client api, String path, Map<String, String> answers) {
    answers.put(path, api.get(path + "?page_size=500").http().body());
  }
}
