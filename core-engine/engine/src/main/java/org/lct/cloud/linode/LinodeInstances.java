package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider.Linodes;
import org.lct.cloud.ObservedResource.Config;
import org.lct.cloud.ObservedResource.Disk;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.Specs;

/// `/linode/instances`.
final class LinodeInstances implements Linodes {
  private static final String PATH = "/linode/instances";
  private static final Set<String> UNDER_WAY = Set.of("scheduled", "started");

  private final LinodeApi api;
  private final Pages pages;

  LinodeInstances(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<Linode> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, Wire::linode);
  }

  @Override
  public List<Linode> tagged(String tag) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.tag(tag), Wire::linode);
  }

  @Override
  public Optional<Linode> labelled(String label) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.label(label), Wire::linode).stream().findFirst();
  }

  @Override
  public Linode create(Specs.Linode spec, CallGuard guard) throws CallFailedException, InterruptedException {
    return Wire.linode(api.post(PATH, Bodies.linode(spec), guard));
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }

  @Override
  public void boot(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/boot", Bodies.empty(), guard);
  }

  @Override
  public void reboot(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/reboot", Bodies.empty(), guard);
  }

  @Override
  public void shutDown(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/shutdown", Bodies.empty(), guard);
  }

  @Override
  public void resize(long id, String type, boolean growDisk, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/resize", Bodies.resize(type, growDisk), guard);
  }

  @Override
  public void rebuild(long id, Specs.Rebuild spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/rebuild", Bodies.rebuild(spec), guard);
  }

  @Override
  public void resizeDisk(long linode, long disk, long megabytes, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + linode + "/disks/" + disk + "/resize", Bodies.empty().put("size", megabytes),
        guard);
  }

  @Override
  public void deleteDisk(long linode, long disk, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + linode + "/disks/" + disk, guard);
  }

  @Override
  public void updateConfig(long linode, long config, Specs.Config spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var path = PATH + "/" + linode + "/configs/" + config;
    var body = Bodies.config(spec);
    Devices.keepVolumes((ObjectNode) body.path("devices"), api.get(path).path("devices"));
    api.put(path, body, guard);
  }

  @Override
  public void connect(long linode, long config, List<Specs.Interface> interfaces, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + linode + "/configs/" + config, Bodies.configInterfaces(interfaces), guard);
  }

  @Override
  public void deleteConfig(long linode, long config, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + linode + "/configs/" + config, guard);
  }

  @Override
  public Linode update(long id, Specs.LinodeChange change, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.linode(api.put(PATH + "/" + id, Bodies.linodeChange(change), guard));
  }

  @Override
  public void protect(long id, long firewall, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + id + "/firewalls", Bodies.firewalls(firewall), guard);
  }

  @Override
  public void addPrivateAddress(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/ips", Bodies.privateAddress(), guard);
  }

  @Override
  public void backUp(long id, boolean on, CallGuard guard) throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/backups/" + (on ? "enable" : "cancel"), Bodies.empty(), guard);
  }

  @Override
  public Linode get(long id) throws CallFailedException, InterruptedException {
    return Wire.linode(api.get(PATH + "/" + id));
  }

  @Override
  public List<Disk> disks(long linode) throws CallFailedException, InterruptedException {
    return pages.all(PATH + "/" + linode + "/disks", Wire::disk);
  }

  @Override
  public void awaitDiskJobs(long linode) throws CallFailedException, InterruptedException {
    while (pages
        .all("/account/events", Filters.events("disk_create", linode), event -> Wire.text(event, "status"))
        .stream().anyMatch(UNDER_WAY::contains)) {
      api.sleep(api.listWindow().dividedBy(PollingFeed.POLLS_PER_WINDOW));
    }
  }

  @Override
  public Disk createDisk(long linode, Specs.Disk spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.disk(api.post(PATH + "/" + linode + "/disks", Bodies.disk(spec), guard));
  }

  @Override
  public List<Config> configs(long linode) throws CallFailedException, InterruptedException {
    return pages.all(PATH + "/" + linode + "/configs", Wire::config);
  }

  @Override
  public Config createConfig(long linode, Specs.Config spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.config(api.post(PATH + "/" + linode + "/configs", Bodies.config(spec), guard));
  }
}
