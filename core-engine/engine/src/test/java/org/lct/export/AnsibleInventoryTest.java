package org.lct.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.expand.DesiredLinode;

class AnsibleInventoryTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  private static Stream<Arguments> plans() {
    return Exports.plans();
  }

  private static String inventory(String regions) {
    return Exports.text(ExportFormat.ANSIBLE, Exports.source("format: 2\nname: shop\nregions:\n" + regions));
  }

  private static JsonNode groups(String inventory) {
    try {
      return YAML.readTree(inventory).path("all").path("children");
    } catch (JsonProcessingException e) {
      throw new AssertionError(inventory, e);
    }
  }

  /// The hosts of all groups whose names begin with `prefix`.
  private static List<String> hosts(JsonNode groups, String prefix) {
    var hosts = new ArrayList<String>();
    groups.properties().stream().filter(group -> group.getKey().startsWith(prefix))
        .forEach(group -> group.getValue().path("hosts").fieldNames().forEachRemaining(hosts::add));
    return hosts;
  }

  @Test
  void nodesAreGroupedByNodePlanRegionAndTag() {
    assertThat(inventory("""
        - region: us-east
          tags: [live]
          nodes:
          - {name: web, type: g6-nanode-1, image: linode/debian12, count: 2, tags: [front-end]}
          - {name: db, type: g6-nanode-1, image: linode/debian12}
        """)).isEqualTo("""
        # The nodes of shop, from its cluster plan.
        # Hosts are called by the names of the nodes.
        # A plan knows no addresses: give each host an ansible_host once the cluster is deployed.
        all:
          children:
            nodeplan_db:
              hosts:
                db-1: {}
            nodeplan_web:
              hosts:
                web-1: {}
                web-2: {}
            region_us_east:
              hosts:
                db-1: {}
                web-1: {}
                web-2: {}
            tag_front_end:
              hosts:
                web-1: {}
                web-2: {}
            tag_live:
              hosts:
                db-1: {}
                web-1: {}
                web-2: {}
        """);
  }

  @Test
  void nodesOfOneNameInTwoRegionsAreCalledByTheirLabels() {
    var inventory = inventory("""
        - {region: us-east, nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]}
        - {region: eu-central, nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]}
        """);

    assertThat(inventory).contains("# Hosts are called by the labels of the Linodes, ");
    assertThat(hosts(groups(inventory), "nodeplan_web")).containsExactly("shop-eu-central-web-1",
        "shop-us-east-web-1");
  }

  @Test
  void aNameThatAnsibleWouldTakeForARangeOfHostsIsNotUsed() {
    var inventory = inventory("""
        - region: us-east
          nodes: [{name: web, type: g6-nanode-1, image: linode/debian12, nodenames: 'web[1:3]{index}'}]
        """);

    assertThat(hosts(groups(inventory), "nodeplan_web")).containsExactly("shop-us-east-web-1");
  }

  @Test
  void groupsWhoseNamesWouldBeAlikeStayApart() {
    var groups = groups(inventory("""
        - region: us-east
          nodes:
          - {name: one, type: g6-nanode-1, image: linode/debian12, tags: [a-b-c]}
          - {name: two, type: g6-nanode-1, image: linode/debian12, tags: [a.b.c]}
        """));

    assertThat(hosts(groups, "tag_a_b_c")).containsExactly("one-1", "two-1");
    assertThat(groups.path("tag_a_b_c").path("hosts").size()).isEqualTo(1);
    assertThat(groups.path("tag_a_b_c_2").path("hosts").size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void everyNodeStandsInOneGroupForItsNodePlanAndOneForItsRegion(String name, ExportSource source) {
    int nodes = (int) Exports.expansion(source).each(DesiredLinode.class).count();
    var groups = groups(Exports.text(ExportFormat.ANSIBLE, source));

    assertThat(hosts(groups, "nodeplan_")).as(name).hasSize(nodes).doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(hosts(groups, "region_"));
    assertThat(groups.fieldNames()).toIterable().allMatch(group -> group.matches("[A-Za-z_][A-Za-z0-9_]*"));
  }
}
