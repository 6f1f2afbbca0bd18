package org.lct.sandbox.placement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Table;

/// The placement groups of a cloud and who is in them: a Linode in one group at most, and only while it lives.
public final class PlacementGroups {
  private static final String FIELD = "placement_group";

  private final Cloud cloud;
  private final Table<PlacementGroup> groups;
  private final Table<Member> members;
  private final Index<String, PlacementGroup> byLabel;
  private final Index<Long, Member> membersOf;
  private final Table<Member> arrivals;
  private final Index<Long, Member> arrivalsOf;

  /// The placement groups of this cloud.
  public PlacementGroups(Cloud cloud) {
    this.cloud = cloud;
    this.groups = cloud.store().table("placement_groups", PlacementGroup.class);
    this.members = cloud.store().table("placement_members", Member.class);
    this.byLabel = groups.index(PlacementGroup::label);
    this.membersOf = members.index(Member::group);
    this.arrivals = cloud.store().table("placement_arrivals", Member.class);
    this.arrivalsOf = arrivals.index(Member::group);
  }

  /// A Linode in a group, or on its way into one.
  ///
  /// @param id of the Linode
  record Member(long id, long group) implements Row {}

  /// The field of a request that makes a Linode in a group, or moves one into it.
  public static Field field() {
    return Field.object(FIELD, Fields.of(Field.number("id").required(), Field.flag("compliant_only")));
  }

  /// The group that a request wants a Linode in that is new in this region.
  ///
  /// @return its id; empty when the request names none, or one that cannot be
  public Optional<Long> chosen(Body body, String region, Problems problems) {
    if (!body.has(FIELD)) {
      return Optional.empty();
    }
    var group = groups.find(body.object(FIELD).path("id").longValue());
    problems.require(group.isPresent(), "placement_group.id is not valid", "placement_group.id");
    group.ifPresent(found -> {
      problems.require(found.region().equals(region),
          "The placement group and the Linode must be in the same region.", FIELD);
      problems.require(taken(found.id()) < most(found), full(found), FIELD);
    });
    return group.map(PlacementGroup::id);
  }

  /// The hosts that the members of this group stand on: those to avoid for a further one.
  public Set<String> hosts(long group) {
    return linodes(group).stream().map(linode -> linode.origin().hostUuid()).collect(Collectors.toSet());
  }

  /// Takes a Linode into a group that has room for it.
  public void assign(long group, Linode linode) {
    var found = groups.get(group);
    var compliant = compliant(group);
    members.put(new Member(linode.id(), group));
    cloud.notify("placement_group_assign", found.subject(), Subject.of(linode));
    tellOfCompliance(found, compliant);
  }

  /// Keeps a place in a group for a Linode that is coming from another region.
  public void expect(long group, Linode linode) {
    arrivals.put(new Member(linode.id(), group));
  }

  /// The group in which a place is kept for the Linode.
  public Optional<Long> expected(Linode linode) {
    return arrivals.find(linode.id()).map(Member::group);
  }

  /// Gives up the place that is kept for the Linode, if there is one.
  public void expectNoMore(Linode linode) {
    arrivals.remove(linode.id());
  }

  /// Takes a Linode out of its group, if it is in one.
  public void leave(Linode linode) {
    members.find(linode.id()).ifPresent(member -> {
      var compliant = compliant(member.group());
      members.remove(member.id());
      tellOfCompliance(groups.get(member.group()), compliant);
    });
  }

  private void tellOfCompliance(PlacementGroup group, boolean before) {
    if (compliant(group.id()) != before) {
      cloud.notify("placement_group_became_" + (before ? "non_compliant" : "compliant"), group.subject(),
          null);
    }
  }

  /// The group of a Linode as the Linode shows it; null when it is in none.
  public JsonNode viewFor(Linode linode) {
    return members.find(linode.id()).map(member -> groups.get(member.group()))
        .<JsonNode>map(group -> Json.object().put("migrating_to", expected(linode).orElse(null))
            .put("id", group.id())
            .put("label", group.label()).put("placement_group_type", PlacementGroup.TYPE)
            .put("placement_group_policy", group.policy()))
        .orElse(NullNode.getInstance());
  }

  Table<PlacementGroup> table() {
    return groups;
  }

  boolean free(String label) {
    return byLabel.get(label).isEmpty();
  }

  Optional<Long> groupOf(Linode linode) {
    return members.find(linode.id()).map(Member::group);
  }

  /// The members of a group by ascending id.
  List<Linode> linodes(long group) {
    return membersOf.get(group).stream().map(member -> cloud.linodes().get(member.id())).toList();
  }

  /// How many places of a group are taken or kept.
  int taken(long group) {
    return membersOf.get(group).size() + arrivalsOf.get(group).size();
  }

  int most(PlacementGroup group) {
    return cloud.catalog().region(group.region()).orElseThrow().mostInPlacementGroup(group.strict());
  }

  String full(PlacementGroup group) {
    return "A placement group with this policy can have at most %d Linodes in this region."
        .formatted(most(group));
  }

  ObjectNode view(PlacementGroup group) {
    var json = Json.object().put("id", group.id()).put("label", group.label()).put("region", group.region())
        .put("placement_group_type", PlacementGroup.TYPE).put("placement_group_policy", group.policy())
        .put("is_compliant", compliant(group.id()));
    var list = json.putArray("members");
    var linodes = linodes(group.id());
    linodes.forEach(linode -> list.addObject().put("linode_id", linode.id())
        .put("is_compliant", compliant(linode, linodes)));
    return json.set("migrations", migrations(group, linodes));
  }

  private @Nullable ObjectNode migrations(PlacementGroup group, List<Linode> linodes) {
    var coming = arrivalsOf.get(group.id()).stream().map(Member::id).toList();
    var going = linodes.stream().map(Linode::id).filter(id -> arrivals.find(id).isPresent()).toList();
    if (coming.isEmpty() && going.isEmpty()) {
      return null;
    }
    var json = Json.object();
    var inbound = json.putArray("inbound");
    coming.forEach(id -> inbound.addObject().put("linode_id", id));
    var outbound = json.putArray("outbound");
    going.forEach(id -> outbound.addObject().put("linode_id", id));
    return json;
  }

  private boolean compliant(long group) {
    return hosts(group).size() == membersOf.get(group).size();
  }

  /// Whether no earlier member stands on the same host.
  private static boolean compliant(Linode linode, List<Linode> all) {
    return all.stream().filter(other -> other.id() < linode.id())
        .noneMatch(other -> other.origin().hostUuid().equals(linode.origin().hostUuid()));
  }
}
