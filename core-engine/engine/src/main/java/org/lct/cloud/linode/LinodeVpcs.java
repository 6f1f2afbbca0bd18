package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.Subnet;
import org.lct.cloud.ObservedResource.Vpc;
import org.lct.cloud.Specs;
import org.lct.cloud.VpcMember;
import org.lct.cloud.Vpcs;

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
    return known(tag, Set.of());
  }

  @Override
  public List<Vpc> known(String tag, Set<Long> ids) throws CallFailedException, InterruptedException {
    return all().stream().flatMap(
        vpc -> ours(vpc, tag).or(() -> Optional.of(vpc).filter(seen -> ids.contains(seen.id()))).stream())
        .toList();
  }

  /// One whose label or description somebody has edited still has the other.
  private static Optional<Vpc> ours(Vpc seen, String tag) {
    return seen.owner().equals(tag) ? Optional.of(seen)
        : Marks.unmarked(seen.label(), tag)
            .map(label -> new Vpc(seen.id(), label, seen.region(), tag, seen.subnets()));
  }

  @Override
  public List<Vpc> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, LinodeVpcs::vpc);
  }

  @Override
  public List<VpcMember> members() throws CallFailedException, InterruptedException {
    return pages.all(PATH + "/ips", LinodeVpcs::member).stream().flatMap(Optional::stream).toList();
  }

  /// Ranges that are led to a Linode are none of ours.
  private static Optional<VpcMember> member(JsonNode json) {
    var linode = Wire.number(json.path("linode_id"));
    return Wire.optionalText(json, linode.isPresent() ? "address" : "address_range")
        .map(address -> new VpcMember(json.path("subnet_id").asLong(), linode,
            Wire.number(json.path("nodebalancer_id")), address));
  }

  @Override
  public Vpc create(Specs.Vpc spec, CallGuard guard) throws CallFailedException, InterruptedException {
    var made = api.post(PATH, Bodies.vpc(spec), guard);
    return new Vpc(made.path("id").asLong(), spec.label(), spec.region(), spec.tag(), List.of());
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

  private static Vpc vpc(JsonNode json) {
    var label = Wire.text(json, "label");
    var owner = Wire.text(json, "description");
    return new Vpc(json.path("id").asLong(),
        owner.isEmpty() ? label : Marks.unmarked(label, owner).orElse(label),
        Wire.text(json, "region"), owner, Wire.stream(json.path("subnets")).map(LinodeVpcs::subnet).toList());
  }

  private static Subnet subnet(JsonNode json) {
    return new Subnet(json.path("id").asLong(), Wire.text(json, "label"), Wire.text(json, "ipv4"));
  }
}
