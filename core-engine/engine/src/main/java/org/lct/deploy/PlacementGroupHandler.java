package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.PlacementGroup;
import org.lct.cloud.Specs;
import org.lct.diff.Facts;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CreatePlacementGroup;

/// Makes placement groups.
final class PlacementGroupHandler implements OperationHandler<CreatePlacementGroup> {
  @Override
  public Optional<List<ResourceRecord>> find(CreatePlacementGroup operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    return context.cloud().placementGroups().tagged(context.tag()).stream()
        .filter(group -> group.label().equals(operation.desired().label())).findFirst()
        .map(group -> records(operation, group, context));
  }

  @Override
  public List<ResourceRecord> perform(CreatePlacementGroup operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var desired = operation.desired();
    var spec = new Specs.PlacementGroup(desired.region(), desired.label(), desired.policy(), context.tag());
    return records(operation, context.cloud().placementGroups().create(spec, guard), context);
  }

  private static List<ResourceRecord> records(CreatePlacementGroup operation, PlacementGroup group,
      DeployContext context) {
    return List.of(context.made(operation.desired(), group.id(), Facts.of(group)));
  }
}
