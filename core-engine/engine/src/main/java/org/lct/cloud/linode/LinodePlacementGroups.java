package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.PlacementGroup;
import org.lct.cloud.PlacementGroups;
import org.lct.cloud.Specs;

/// `/placement/groups`.
final class LinodePlacementGroups implements PlacementGroups {
  private static final String PATH = "/placement/groups";

  private final LinodeApi api;
  private final Pages pages;

  LinodePlacementGroups(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<PlacementGroup> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, LinodePlacementGroups::group);
  }

  @Override
  public List<PlacementGroup> known(String tag, Set<Long> ids)
      throws CallFailedException, InterruptedException {
    return all().stream().flatMap(group -> ours(group, tag)
        .or(() -> Optional.of(group).filter(seen -> ids.contains(seen.id()))).stream()).toList();
  }

  @Override
  public List<PlacementGroup> tagged(String tag) throws CallFailedException, InterruptedException {
    return known(tag, Set.of());
  }

  @Override
  public PlacementGroup create(Specs.PlacementGroup spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var made = api.post(PATH, Bodies.placementGroup(spec), guard);
    return new PlacementGroup(made.path("id").asLong(), spec.label(), spec.region(), spec.policy(),
        List.of());
  }

  @Override
  public void assign(long id, long linode, CallGuard guard) throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/assign", Bodies.linodes(linode), guard);
  }

  @Override
  public void unassign(long id, long linode, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/unassign", Bodies.linodes(linode), guard);
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }

  private static Optional<PlacementGroup> ours(PlacementGroup seen, String tag) {
    return Marks.unmarked(seen.label(), tag).map(
        label -> new PlacementGroup(seen.id(), label, seen.region(), seen.policy(), seen.linodes()));
  }

  private static PlacementGroup group(JsonNode json) {
    return new PlacementGroup(json.path("id").asLong(), Wire.text(json, "label"), Wire.text(json, "region"),
        Wire.text(json, "placement_group_policy"),
        Wire.stream(json.path("members")).map(one -> one.path("linode_id").asLong()).toList());
  }
}
