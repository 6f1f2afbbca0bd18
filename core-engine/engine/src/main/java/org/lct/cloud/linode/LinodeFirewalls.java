package org.lct.cloud.linode;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider.Firewalls;
import org.lct.cloud.FirewallRules;
import org.lct.cloud.ObservedResource.Firewall;
import org.lct.cloud.Specs;

/// `/networking/firewalls`.
final class LinodeFirewalls implements Firewalls {
  private static final String PATH = "/networking/firewalls";

  private final LinodeApi api;
  private final Pages pages;

  LinodeFirewalls(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<Firewall> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, Wire::firewall);
  }

  @Override
  public List<Firewall> tagged(String tag) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.tag(tag), Wire::firewall);
  }

  @Override
  public Optional<Firewall> labelled(String label) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.label(label), Wire::firewall).stream().findFirst();
  }

  @Override
  public Firewall create(Specs.Firewall spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.firewall(api.post(PATH, Bodies.firewall(spec), guard));
  }

  @Override
  public void retag(long id, List<String> tags, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + id, Bodies.tags(tags), guard);
  }

  @Override
  public void rule(long id, FirewallRules rules, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + id + "/rules", Bodies.rules(rules), guard);
  }

  @Override
  public void enable(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + id, Bodies.empty().put("status", "enabled"), guard);
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }
}
