package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider.Vpcs;
import org.lct.cloud.ObservedResource.Subnet;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.cloud.Specs;

/// `/vpcs`.
final class LinodeVpcs implements Vpcs {
  private static final String PATH = "/vpcs";

  private final LinodeApi api;
  private final Pages pages;

  LinodeVpcs(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<Vpc> tagged(String tag) throws CallFailedException, InterruptedException {
    return pages.all(PATH, json -> vpc(json, tag)).stream().flatMap(Optional::stream).toList();
  }

  @Override
  public Vpc create(Specs.Vpc spec, CallGuard guard) throws CallFailedException, InterruptedException {
    var made = api.post(PATH, Bodies.vpc(spec), guard);
    return new Vpc(made.path("id").asLong(), spec.label(), spec.region(), List.of());
  }

  @Override
  public Subnet createSubnet(long vpc, String label, String range, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return subnet(api.post(PATH + "/" + vpc + "/subnets",
        Bodies.empty().put("label", label).put("ipv4", range), guard));
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }

  @Override
  public void deleteSubnet(long vpc, long subnet, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + vpc + "/subnets/" + subnet, guard);
  }

  private static Optional<Vpc> vpc(JsonNode json, String tag) {
    return Marks.unmarked(Wire.text(json, "label"), tag).map(label -> new Vpc(json.path("id").asLong(), label,
        Wire.text(json, "region"), Wire.stream(json.path("subnets")).map(LinodeVpcs::subnet).toList()));
  }

  private static Subnet subnet(JsonNode json) {
    return new Subnet(json.path("id").asLong(), Wire.text(json, "label"), Wire.text(json, "ipv4"));
  }
}
