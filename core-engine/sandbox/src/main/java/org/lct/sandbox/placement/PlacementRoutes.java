package org.lct.sandbox.placement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// Placement groups: making, changing, deleting them, and taking Linodes in and out.
public record PlacementRoutes(Cloud cloud, PlacementGroups groups) {
  private static final String READ = "linodes:read_only";
  private static final String WRITE = "linodes:read_write";
  private static final String GROUPS = "/placement/groups";
  private static final String GROUP = GROUPS + "/{groupId}";
  private static final String LABEL = "label";
  private static final String LINODES = "linodes";
  private static final Set<String> FILTERS = Set.of("id", LABEL, "placement_group_type", "region");
  private static final String TAKEN = "Label must be unique among your placement groups";
  private static final Field NAME = Field.text(LABEL).length(1, 64).matching(
      "[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?",
      "Must only use ASCII letters, numbers, periods, underscores, and dashes, and begin and end with a letter or"
          + " number");
  private static final Fields CREATE = Fields.of(NAME.required(), Field.text("region").required(),
      Field.text("placement_group_type").required().oneOf(PlacementGroup.TYPE),
      Field.text("placement_group_policy").required().oneOf(PlacementGroup.STRICT, "flexible"));
  private static final Fields UPDATE = Fields.of(NAME).ignoring("id", "region", "placement_group_type",
      "placement_group_policy", "is_compliant", "members", "migrations");
  private static final Fields MEMBERS = Fields.of(Field.numbers(LINODES).required(),
      Field.flag("compliant_only"));

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(GROUPS, READ,
            call -> new Listing<>(groups.table().all(), groups::view, FILTERS).page(call)),
        Route.post(GROUPS, WRITE, this::create).reading(CREATE),
        Route.get(GROUP, READ, call -> groups.view(found(call))),
        Route.put(GROUP, WRITE, this::update).reading(UPDATE),
        Route.delete(GROUP, WRITE, this::delete),
        Route.post(GROUP + "/assign", WRITE, call -> move(call, this::checkNewcomers, this::assign))
            .reading(MEMBERS),
        Route.post(GROUP + "/unassign", WRITE, call -> move(call, this::checkMembers, this::unassign))
            .reading(MEMBERS));
  }

  private PlacementGroup found(Call call) {
    return groups.table().find(call.id("groupId")).orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    var region = body.text("region").flatMap(cloud.catalog()::region);
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    region.ifPresent(here -> problems.require(here.offers("Placement Group"),
        "Placement groups are not available in the selected region.", "region"));
    checkLabel(body, "", problems);
    problems.refuseIfAny();
    var group = new PlacementGroup(cloud.store().next("PLACEMENT_GROUP", 662_000),
        body.text(LABEL).orElseThrow(), region.orElseThrow().id(),
        body.text("placement_group_policy").orElseThrow());
    return save(group, "placement_group_create");
  }

  private JsonNode update(Call call) {
    var old = found(call);
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    checkLabel(body, old.label(), problems);
    problems.refuseIfAny();
    return save(old.labelled(body.text(LABEL).orElse(old.label())), "placement_group_update");
  }

  private void checkLabel(Body body, String current, Problems problems) {
    body.text(LABEL).filter(label -> !label.equals(current))
        .ifPresent(label -> problems.require(groups.free(label), TAKEN, LABEL));
  }

  private JsonNode save(PlacementGroup group, String action) {
    groups.table().put(group);
    cloud.notify(action, group.subject(), null);
    return groups.view(group);
  }

  private JsonNode delete(Call call) {
    var group = found(call);
    if (groups.taken(group.id()) > 0) {
      throw Refusal.invalid("The placement group still has Linodes. Unassign them first.");
    }
    groups.table().remove(group.id());
    cloud.notify("placement_group_delete", group.subject(), null);
    return Json.object();
  }

  private interface Check {
    void check(PlacementGroup group, List<Linode> linodes, Problems problems);
  }

  private JsonNode move(Call call, Check check, BiConsumer<PlacementGroup, Linode> deed) {
    var group = found(call);
    var ids = MEMBERS.read(call).numbers(LINODES).orElseThrow().stream().distinct().toList();
    var linodes = ids.stream().map(cloud.linodes()::find).flatMap(Optional::stream)
        .filter(linode -> linode.status() != LinodeStatus.DELETING).toList();
    var problems = new Problems();
    problems.require(!ids.isEmpty() && linodes.size() == ids.size(), "linodes is not valid", LINODES);
    check.check(group, linodes, problems);
    problems.refuseIfAny();
    linodes.forEach(linode -> deed.accept(group, linode));
    return groups.view(group);
  }

  private void checkNewcomers(PlacementGroup group, List<Linode> linodes, Problems problems) {
    for (var linode : linodes) {
      problems.require(linode.region().equals(group.region()),
          "Linode %d is not in the region of the placement group.".formatted(linode.id()), LINODES);
      problems.require(groups.groupOf(linode).isEmpty(),
          "Linode %d already is in a placement group.".formatted(linode.id()), LINODES);
    }
    var others = linodes.stream()
        .filter(linode -> !groups.groupOf(linode).equals(Optional.of(group.id()))).toList();
    problems.require(groups.taken(group.id()) + others.size() <= groups.most(group), groups.full(group),
        LINODES);
    var hosts = new HashSet<>(groups.hosts(group.id()));
    others.forEach(linode -> problems.require(hosts.add(linode.origin().hostUuid()) || !group.strict(),
        "Linode %d shares a host with another Linode of this strict placement group.".formatted(linode.id()),
        LINODES));
  }

  private void checkMembers(PlacementGroup group, List<Linode> linodes, Problems problems) {
    linodes.forEach(linode -> problems.require(
        Objects.equals(groups.groupOf(linode).orElse(null), group.id()),
        "Linode %d is not in this placement group.".formatted(linode.id()), LINODES));
  }

  private void assign(PlacementGroup group, Linode linode) {
    groups.assign(group.id(), linode);
  }

  private void unassign(PlacementGroup group, Linode linode) {
    groups.leave(linode);
    cloud.notify("placement_group_unassign", group.subject(), Subject.of(linode));
  }
}
