package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.Client.Reply;

class PlacementGroupTest extends SandboxTestBase {
  private static final String LINODE = "{'type':'g6-nanode-1','region':'de-fra-2'%s}";

  private long group(String label, String policy) {
    var made = api.post("/placement/groups", "{'label':'%s','region':'de-fra-2','placement_group_type':"
        .formatted(label) + "'anti_affinity:local','placement_group_policy':'%s'}".formatted(policy));
    assertThat(made.errors()).isEmpty();
    return made.id();
  }

  private Reply linodeIn(long group) {
    return api.post("/linode/instances", LINODE.formatted(",'placement_group':{'id':%d}".formatted(group)));
  }

  private Reply assign(long group, List<Long> linodes) {
    return api.post("/placement/groups/%d/assign".formatted(group), "{'linodes':%s}".formatted(linodes));
  }

  private List<Long> members(long group) {
    return api.get("/placement/groups/" + group).body().path("members").valueStream()
        .map(member -> member.path("linode_id").asLong()).toList();
  }

  /// So many Linodes, two of which stand on one host: there are 64.
  private List<Long> linodesSharingAHost() {
    var ids = IntStream.range(0, 65)
        .mapToObj(i -> api.post("/linode/instances", LINODE.formatted("")).id()).toList();
    assertThat(host(ids.getFirst())).isEqualTo(host(ids.getLast()));
    return List.of(ids.getFirst(), ids.getLast());
  }

  private String host(long linode) {
    return api.get("/linode/instances/" + linode).text("host_uuid");
  }

  @Test
  void aGroupIsMadeRenamedAndDeleted() {
    var id = group("web", "strict");
    assertThat(api.put("/placement/groups/" + id, "{'label':'front'}").text("label")).isEqualTo("front");
    assertThat(api.get("/placement/groups", "{\"label\":\"front\"}").all("id"))
        .containsExactly(String.valueOf(id));
    assertThat(api.delete("/placement/groups/" + id).status()).isEqualTo(200);
    assertThat(api.get("/placement/groups/" + id).status()).isEqualTo(404);
    assertThat(api.get("/account/events").all("action")).containsExactly("placement_group_create",
        "placement_group_update", "placement_group_delete");
  }

  @Test
  void saysEverythingThatIsWrong() {
    group("web", "strict");
    assertThat(api.post("/placement/groups", "{'label':'web','region':'nz-akl-1','placement_group_type':'x'}")
        .errors()).containsExactly("placement_group_type: Must be one of anti_affinity:local",
            "placement_group_policy: placement_group_policy is required",
            "region: Placement groups are not available in the selected region.",
            "label: Label must be unique among your placement groups");
    assertThat(api.post("/placement/groups", "{'label':'-x'}").errors()).anyMatch(
        error -> error.startsWith("label: Must only use"));
  }

  @Test
  void aLinodeMadeInAGroupShowsItUntilItIsDeleted() {
    var id = group("web", "flexible");
    var made = linodeIn(id);
    assertThat(made.body().at("/placement_group/id").asLong()).isEqualTo(id);
    assertThat(made.body().at("/placement_group/placement_group_policy").asText()).isEqualTo("flexible");
    assertThat(members(id)).containsExactly(made.id());
    assertThat(api.delete("/placement/groups/" + id).errors()).singleElement().asString()
        .contains("still has Linodes");
    api.delete("/linode/instances/" + made.id());
    assertThat(members(id)).isEmpty();
    assertThat(api.delete("/placement/groups/" + id).status()).isEqualTo(200);
    time.passSeconds(60);
    assertThat(api.get("/linode/instances").data()).isEmpty();
  }

  @Test
  void aStrictGroupHasFiveMembersOnHostsOfTheirOwn() {
    var id = group("web", "strict");
    var hosts = new ArrayList<String>();
    IntStream.range(0, 5).forEach(i -> hosts.add(linodeIn(id).text("host_uuid")));
    assertThat(hosts).hasSize(5).doesNotHaveDuplicates();
    assertThat(linodeIn(id).errors()).singleElement().asString().contains("at most 5 Linodes");
    var other = api.post("/linode/instances", LINODE.formatted("")).id();
    assertThat(assign(id, List.of(other)).errors()).singleElement().asString().contains("at most 5 Linodes");
    assertThat(api.get("/placement/groups/" + id).text("is_compliant")).isEqualTo("true");
  }

  @Test
  void aStrictGroupRefusesALinodeOnAHostItHasAlready() {
    var id = group("web", "strict");
    var pair = linodesSharingAHost();
    assertThat(assign(id, pair).errors()).singleElement().asString().contains("shares a host");
    assertThat(members(id)).isEmpty();
    assertThat(assign(id, List.of(pair.getFirst())).status()).isEqualTo(200);
    assertThat(assign(id, List.of(pair.getLast())).status()).isEqualTo(400);
  }

  @Test
  void aMemberThatIsAssignedAgainOnlyIsOneAlready() {
    var id = group("web", "strict");
    IntStream.range(0, 5).forEach(_ -> linodeIn(id));
    var member = members(id).getFirst();
    assertThat(assign(id, List.of(member)).errors())
        .containsExactly("linodes: Linode %d already is in a placement group.".formatted(member));
  }

  @Test
  void aFlexibleGroupTakesItAndSaysSo() {
    var id = group("web", "flexible");
    var pair = linodesSharingAHost();
    var group = assign(id, pair).body();
    assertThat(group.path("is_compliant").asBoolean()).isFalse();
    assertThat(group.path("members").findValuesAsText("is_compliant")).containsExactly("true", "false");
    var left = api.post("/placement/groups/%d/unassign".formatted(id), "{'linodes':[%d]}"
        .formatted(pair.getFirst())).body();
    assertThat(left.path("is_compliant").asBoolean()).isTrue();
    assertThat(api.get("/account/events", "{\"entity.type\":\"placement_group\"}").all("action"))
        .containsExactly("placement_group_create", "placement_group_assign", "placement_group_assign",
            "placement_group_became_non_compliant", "placement_group_became_compliant",
            "placement_group_unassign");
  }

  @Test
  void onlyLinodesOfTheRegionAndOfNoOtherGroupAreTakenIn() {
    var id = group("web", "flexible");
    var abroad = api.post("/linode/instances", "{'type':'g6-nanode-1','region':'us-ord'}").id();
    assertThat(assign(id, List.of(abroad)).errors()).singleElement().asString()
        .contains("not in the region");
    assertThat(assign(id, List.of()).errors()).containsExactly("linodes: linodes is not valid");
    assertThat(assign(id, List.of(7L)).errors()).containsExactly("linodes: linodes is not valid");
    var elsewhere = linodeIn(group("db", "flexible")).id();
    assertThat(assign(id, List.of(elsewhere)).errors()).singleElement().asString()
        .contains("already is in a placement group");
    assertThat(
        api.post("/placement/groups/%d/unassign".formatted(id), "{'linodes':[%d]}".formatted(elsewhere))
            .status())
        .isEqualTo(400);
    assertThat(api.post("/linode/instances",
        "{'type':'g6-nanode-1','region':'us-ord','placement_group':{'id':%d}}".formatted(id)).errors())
        .containsExactly(
            "placement_group: The placement group and the Linode must be in the same region.");
    assertThat(linodeIn(7).errors()).containsExactly("placement_group.id: placement_group.id is not valid");
  }
}
