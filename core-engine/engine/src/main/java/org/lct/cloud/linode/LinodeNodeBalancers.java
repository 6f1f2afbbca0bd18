package org.lct.cloud.linode;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider.NodeBalancers;
import org.lct.cloud.ObservedResource.BackEnd;
import org.lct.cloud.ObservedResource.NodeBalancer;
import org.lct.cloud.ObservedResource.NodeBalancerConfig;
import org.lct.cloud.Specs;

/// `/nodebalancers`.
final class LinodeNodeBalancers implements NodeBalancers {
  private static final String PATH = "/nodebalancers";

  private final LinodeApi api;
  private final Pages pages;

  LinodeNodeBalancers(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<NodeBalancer> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, Wire::nodeBalancer);
  }

  @Override
  public List<NodeBalancer> tagged(String tag) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.tag(tag), Wire::nodeBalancer);
  }

  @Override
  public Optional<NodeBalancer> labelled(String label) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.label(label), Wire::nodeBalancer).stream().findFirst();
  }

  @Override
  public NodeBalancer create(Specs.NodeBalancer spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.nodeBalancer(api.post(PATH, Bodies.nodeBalancer(spec), guard));
  }

  @Override
  public NodeBalancer retag(long id, List<String> tags, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.nodeBalancer(api.put(PATH + "/" + id, Bodies.tags(tags), guard));
  }

  @Override
  public void throttle(long id, int connections, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + id, Bodies.empty().put("client_conn_throttle", connections), guard);
  }

  @Override
  public void protect(long id, Optional<Long> firewall, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + id + "/firewalls", Bodies.firewalls(firewall), guard);
  }

  @Override
  public void updatePort(long nodeBalancer, long port, Specs.Port spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(ports(nodeBalancer, "/" + port), Bodies.portChange(spec), guard);
  }

  @Override
  public BackEnd updateBackEnd(long nodeBalancer, long port, long backEnd, Specs.BackEnd spec,
      CallGuard guard) throws CallFailedException, InterruptedException {
    return Wire.backEnd(
        api.put(ports(nodeBalancer, "/" + port + "/nodes/" + backEnd),
            Bodies.backEnd(spec),
            guard));
  }

  @Override
  public void setMode(long nodeBalancer, long port, long backEnd, String mode, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(ports(nodeBalancer, "/" + port + "/nodes/" + backEnd), Bodies.empty().put("mode", mode), guard);
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }

  @Override
  public List<NodeBalancerConfig> ports(long nodeBalancer) throws CallFailedException, InterruptedException {
    return pages.all(ports(nodeBalancer, ""), Wire::nodeBalancerConfig);
  }

  @Override
  public NodeBalancerConfig createPort(long nodeBalancer, Specs.Port spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.nodeBalancerConfig(api.post(ports(nodeBalancer, ""), Bodies.port(spec), guard));
  }

  @Override
  public void deletePort(long nodeBalancer, long port, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.delete(ports(nodeBalancer, "/" + port), guard);
  }

  @Override
  public List<BackEnd> backEnds(long nodeBalancer, long port)
      throws CallFailedException, InterruptedException {
    return pages.all(ports(nodeBalancer, "/" + port + "/nodes"), Wire::backEnd);
  }

  @Override
  public BackEnd createBackEnd(long nodeBalancer, long port, Specs.BackEnd spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire
        .backEnd(api.post(ports(nodeBalancer, "/" + port + "/nodes"), Bodies.backEnd(spec), guard));
  }

  @Override
  public void deleteBackEnd(long nodeBalancer, long port, long backEnd, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.delete(ports(nodeBalancer, "/" + port + "/nodes/" + backEnd), guard);
  }

  private static String ports(long nodeBalancer, String rest) {
    return PATH + "/" + nodeBalancer + "/configs" + rest;
  }
}
