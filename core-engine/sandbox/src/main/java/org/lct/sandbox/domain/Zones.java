package org.lct.sandbox.domain;

import java.util.List;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Table;

/// The zone files of domains: a zone is rendered some minutes after its last change, and until then the file is what it
/// was before.
final class Zones {
  /// Seconds between a change and its rendering: "minutes", *assumed* five.
  private static final double RENDERING = 300;

  private final Cloud cloud;
  private final Domains domains;
  private final Table<Change> changes;
  private final Table<Rendered> rendered;

  Zones(Cloud cloud, Domains domains) {
    this.cloud = cloud;
    this.domains = domains;
    this.changes = cloud.store().table("domain_changes", Change.class);
    this.rendered = cloud.store().table("domain_zone_files", Rendered.class);
  }

  /// When a zone was last changed, and how often it was.
  record Change(long id, long at, long count) implements Row {}

  /// The zone file from before the last changes; none when there was none.
  record Rendered(long id, List<String> lines) implements Row {}

  /// Notes that the zone or its records are about to change. To be called before they do.
  void changing(Domain domain) {
    var id = domain.id();
    var last = changes.find(id);
    if (last.isPresent() && due(last.get())) {
      rendered.put(new Rendered(id, render(domain, last.get())));
    }
    changes.put(new Change(id, cloud.clock().now(), last.map(Change::count).orElse(0L) + 1));
  }

  /// The lines of the zone file as it was last rendered.
  List<String> lines(Domain domain) {
    var last = changes.get(domain.id());
    return due(last) ? render(domain, last)
        : rendered.find(domain.id()).map(Rendered::lines).orElse(List.of());
  }

  void forget(Domain domain) {
    changes.remove(domain.id());
    rendered.remove(domain.id());
  }

  private boolean due(Change last) {
    return cloud.clock().now() >= last.at() + cloud.clock().span(RENDERING);
  }

  private List<String> render(Domain domain, Change last) {
    return ZoneFile.of(domain, domains.recordsOf(domain), last.count());
  }
}
