package org.lct.cloud.linode;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.lct.cloud.AccountFeed;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.Catalog;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.PlacementGroups;
import org.lct.cloud.ReservedIps;
import org.lct.cloud.ReverseNames;
import org.lct.cloud.StackScripts;
import org.lct.cloud.Tags;
import org.lct.cloud.Vpcs;
import org.lct.cloud.linode.Lines.Line;

/// An account at Linode.
final class LinodeClient implements CloudProvider {
  private final LinodeApi api;
  private final URI url;
  private final Clock clock;
  private final PollingFeed feed;
  private final Runnable close;
  private final StackScripts stackScripts;
  private volatile Optional<Boolean> simulated = Optional.empty();

  LinodeClient(Line line, URI url, Clock clock) {
    this.api = line.api();
    this.url = url;
    this.clock = clock;
    this.feed = line.feed();
    this.close = line.close();
    this.stackScripts = new LinodeStackScripts(api);
  }

  @Override
  public URI url() {
    return url;
  }

  @Override
  public Catalog catalog() throws CallFailedException, InterruptedException {
    return new CatalogReader(api, clock).read();
  }

  @Override
  public boolean simulated() throws CallFailedException, InterruptedException {
    if (simulated.isEmpty())
      simulated = Optional.of(api.simulated());
    return simulated.get();
  }

  @Override
  public String username() throws CallFailedException, InterruptedException {
    return Wire.text(api.get("/profile"), "username");
  }

  @Override
  public Allowance allowance() {
    return new LinodeAllowance(api);
  }

  @Override
  public Linodes linodes() {
    return new LinodeInstances(api);
  }

  @Override
  public Volumes volumes() {
    return new LinodeVolumes(api);
  }

  @Override
  public NodeBalancers nodeBalancers() {
    return new LinodeNodeBalancers(api);
  }

  @Override
  public Firewalls firewalls() {
    return new LinodeFirewalls(api);
  }

  @Override
  public Domains domains() {
    return new LinodeDomains(api);
  }

  @Override
  public PlacementGroups placementGroups() {
    return new LinodePlacementGroups(api);
  }

  @Override
  public Vpcs vpcs() {
    return new LinodeVpcs(api);
  }

  @Override
  public StackScripts stackScripts() {
    return stackScripts;
  }

  @Override
  public ReservedIps reservedIps() {
    return new LinodeReservedIps(api);
  }

  @Override
  public ReverseNames reverseNames() {
    return new LinodeReverseNames(api);
  }

  @Override
  public Tags tags() {
    return new LinodeTags(api);
  }

  @Override
  public AccountFeed feed() {
    return feed;
  }

  @Override
  public void close() {
    close.run();
  }
}
