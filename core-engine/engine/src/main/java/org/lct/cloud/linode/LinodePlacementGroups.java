package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider.PlacementGroups;
import org.lct.cloud.ObservedResource.PlacementGroup;
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
  public List<PlacementGroup> tagged(String tag) throws CallFailedException, InterruptedException {
    return pages.all(PATH, json -> group(json, tag)).stream().flatMap(Optional::stream).toList();
  }

  @Override
  public PlacementGroup create(Specs.PlacementGroup spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var made = api.post(PATH, Bodies.placementGroup(spec), guard);
    return new PlacementGroup(made.path("id").asLong(), spec.label(), spec.region(), spec.policy());
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

  private static Optional<PlacementGroup> group(JsonNode json, String tag) {
    return Marks.unmarked(Wire.text(json, "label"), tag).map(label -> new PlacementGroup(
        json.path("id").asLong(), label, Wire.text(json, "region"),
        Wire.text(json, "placement_group_policy")));
  }
}
