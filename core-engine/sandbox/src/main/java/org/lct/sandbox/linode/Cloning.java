package org.lct.sandbox.linode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Disk;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.cloud.Event.Outcome;
import org.lct.sandbox.cloud.JobKind;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Subject;

/// `POST /linode/instances/{id}/clone`: copies profiles and disks of a Linode to a new one or to an existing one.
///
/// The job is the source's, the target is its secondary entity, as recorded. Both are busy until it ends, but the
/// source can be cloned up to five times at once.
final class Cloning {
  private static final int MOST_AT_ONCE = 5;

  private final LinodeServices services;
  private final Cloud cloud;
  private final LinodeLife life;
  private final Contents contents;
  private final CloneTarget targets;

  Cloning(LinodeServices services, LinodeLabels labels) {
    this.services = services;
    this.cloud = services.cloud();
    this.life = services.life();
    this.contents = services.contents();
    this.targets = new CloneTarget(services, labels, contents);
    services.jobs().atEndOf("linode_clone", this::cloned);
  }

  /// Starts to clone, and returns the target as it is before.
  Linode begin(Call call) {
    var source = life.living(call.id("linodeId"));
    var problems = new Problems();
    var body = CloneTarget.FIELDS.read(call.body(), problems);
    var configs = chosen(source, body, problems);
    var disks = disks(source, configs, body, problems);
    targets.check(source, body, disks, problems);
    targets.checkInterfaces(source, body, configs, problems);
    problems.refuseIfAny();
    var free = freeSource(source);
    var target = targets.of(free, body);
    var copies = contents.copy(disks, configs, target);
    for (var i = 0; i < copies.size(); i++) {
      services.interfaces().ofConfigs().copy(configs.get(i), copies.get(i), target);
    }
    start(free, target);
    return target;
  }

  private List<BootConfig> chosen(Linode source, Body body, Problems problems) {
    var all = cloud.configsOf().get(source.id());
    var wanted = body.numbers("configs").orElse(all.stream().map(BootConfig::id).toList());
    var found = all.stream().filter(config -> wanted.contains(config.id())).toList();
    problems.require(found.size() == wanted.stream().distinct().count(), "configs is not valid", "configs");
    return found;
  }

  /// The disks that these profiles have in a slot, and those that are asked for.
  private Collection<Disk> disks(Linode source, List<BootConfig> configs, Body body, Problems problems) {
    var all = cloud.disksOf().get(source.id());
    var extra = body.numbers("disks").orElse(List.of());
    var plugged = configs.stream().flatMap(config -> config.devices().values().stream()).map(Device::disk)
        .filter(Objects::nonNull);
    var wanted = Stream.concat(plugged, extra.stream()).distinct().toList();
    var found = all.stream().filter(disk -> wanted.contains(disk.id())).toList();
    problems.require(found.size() == wanted.size(), "disks is not valid", "disks");
    return found;
  }

  /// The source, which must be free but for other clones that are being made of it.
  private Linode freeSource(Linode source) {
    var others = life.clonesUnderWay(source);
    if (others >= MOST_AT_ONCE) {
      throw Refusal.invalid("A Linode can be cloned at most %d times at once.".formatted(MOST_AT_ONCE));
    }
    return others > 0 ? source : life.free(source.id());
  }

  private void start(Linode source, Linode target) {
    var order = services.jobs().order(JobKind.LINODE_CLONE, Subject.of(source), Subject.of(target),
        Map.of("target", target.id(), "on", target.powered() ? 1L : 0));
    cloud.linodes().put(source.busyUntil(Math.max(source.busyUntil(), order.free())));
    cloud.linodes()
        .put(target.with(LinodeStatus.CLONING, cloud.clock().now()).busyUntil(order.free()));
  }

  private Outcome cloned(Event event) {
    var at = event.work().end();
    var target = cloud.linodes().get(event.work().argument("target"));
    var status = event.work().argument("on") == 1 ? LinodeStatus.RUNNING : LinodeStatus.OFFLINE;
    life.ready(target, at);
    cloud.linodes().put(target.with(status, at).scheduled());
    return Outcome.FINISHED;
  }
}
