package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.ReservedIp;
import org.lct.cloud.ReservedIps;
import org.lct.cloud.Specs;

/// `/networking/reserved/ips`, and what turns an address into a reserved one and back.
final class LinodeReservedIps implements ReservedIps {
  private static final String PATH = "/networking/reserved/ips";
  private static final String ANY = "/networking/ips/";
  /// What a tag begins with that says the label of an address.
  private static final String LABEL = "lct-for:";

  private final LinodeApi api;
  private final Pages pages;

  LinodeReservedIps(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<ReservedIp> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, LinodeReservedIps::reservedIp);
  }

  @Override
  public List<ReservedIp> tagged(String tag) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.tag(tag), LinodeReservedIps::reservedIp);
  }

  @Override
  public ReservedIp reserve(Specs.ReservedIp spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return reservedIp(api.post(PATH, Bodies.reservedIp(spec, LABEL), guard));
  }

  @Override
  public ReservedIp keep(String address, Specs.ReservedIp spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(ANY + address, Bodies.empty().put("reserved", true), guard);
    return retag(Ipv4.number(address), spec, guard);
  }

  @Override
  public ReservedIp retag(long id, Specs.ReservedIp spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var tags = Bodies.reservedIp(spec, LABEL);
    tags.remove("region");
    return reservedIp(api.put(PATH + "/" + Ipv4.text(id), tags, guard));
  }

  /// The label goes first: the address is ours by its other tag until it goes itself. To un-reserve counts with few
  /// other requests; DELETE would be five a minute (recorded).
  @Override
  public void release(long id, String label, CallGuard guard)
      throws CallFailedException, InterruptedException {
    if (!label.isEmpty())
      new LinodeTags(api).delete(LABEL + label, guard);
    try {
      api.put(ANY + Ipv4.text(id), Bodies.empty().put("reserved", false), guard);
    } catch (CallFailedException e) {
      if (!(e.failure() instanceof Permanent failure) || !failure.notFound())
        throw e;
    }
  }

  private static ReservedIp reservedIp(JsonNode json) {
    var address = Wire.text(json, "address");
    var tags = Wire.texts(json.path("tags"));
    return new ReservedIp(Ipv4.number(address), tags.stream().filter(tag -> tag.startsWith(LABEL)).findFirst()
        .map(tag -> tag.substring(LABEL.length())).orElse(""), address, Wire.text(json, "region"),
        Optional.of(json.path("linode_id")).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong),
        tags.stream().filter(tag -> !tag.startsWith(LABEL)).toList());
  }
}
