package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.CounterValues;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpandRequest;
import org.lct.testing.SamplePlans;

/// Plans here are put together from parts that are wrong in every way a part can be.
class PlanValidatorProperties {
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void everyPlanGetsAnAnswer(@ForAll("wildPlans") String yaml) {
    var request = new ExpandRequest(SamplePlans.of(yaml), "wild", Checks.CATALOG, CounterValues.NONE,
        List.of("192.0.2.1"));

    var checked = new PlanValidator().check(request);

    assertThat(checked.failed()).isEqualTo(checked.diagnostics().stream().anyMatch(Diagnostic::isError));
    assertThat(new PlanValidator().check(request)).isEqualTo(checked);
    assertThat(checked.diagnostics()).doesNotHaveDuplicates()
        .noneMatch(problem -> problem.summary().contains("null"));
    checked.value()
        .ifPresent(expansion -> assertThat(expansion.resources()).extracting(DesiredResource::address)
            .doesNotHaveDuplicates());
  }

  @Provide
  Arbitrary<String> wildPlans() {
    var top = some("name: a b", "tags: [x, long enough]", "counters: [a, a, index, 'x y']", "budget: 20",
        "format: 2",
        "network: {mode: vpc, cidr: x}", "network: {mode: none}",
        "security: {ssh: {from: [any, x, '::1']}, egress: [dns]}",
        "defaults: {type: 1gb, tags: [t], nodenames: 'n-{a}'}", "dns: {domain: example.com}",
        "order: {stages: [[x]]}");
    var templates = template().list().ofMaxSize(2)
        .map(list -> "regionplans: [" + String.join(", ", list) + "]");
    var regions = region().list().ofMaxSize(3).map(list -> "regions: [" + String.join(", ", list) + "]");
    return Combinators.combine(top, templates, regions)
        .as((keys, plans, places) -> String.join("\n", keys) + "\n" + plans + "\n" + places + "\n");
  }

  private static Arbitrary<String> template() {
    return Combinators.combine(Arbitraries.of("name: t, ", "name: u, ", ""), parts())
        .as((name, parts) -> "{" + name + parts + "}");
  }

  private static Arbitrary<String> region() {
    return Combinators.combine(
        Arbitraries.of("region: us-east, ", "region: newark, ", "region: us-east-1a, ", "region: '8', ",
            "region: london, ", "region: nz-akl-1, ", "region: 'x/y', ", ""),
        Arbitraries.of("regionplan: t, ", "regionplan: v, ", ""), parts())
        .as((place, template, parts) -> "{" + place + template + parts + "}");
  }

  private static Arbitrary<String> parts() {
    var nodes = nodes().list().ofMaxSize(3).map(list -> "nodes: [" + String.join(", ", list) + "]");
    var others = some("counters: [a, own]", "tags: [y]", "network: {mode: auto}",
        "nodebalancers: [{name: nb, tag: web}, {name: nb, ports: [{port: 80}, {port: 80}]}]",
        "nodebalancers: [{tag: t, protocol: udp, port: 0}, {name: 'volume.v', tag: web}]",
        "volumes: [{label: v, size: 50%}, {label: v, size: 1GB, attach-to: 'web[1]'}, {label: w, size: 99999TB}]");
    return Combinators.combine(nodes, others)
        .as((plans, keys) -> plans + keys.stream().map(key -> ", " + key).collect(Collectors.joining()));
  }

  private static Arbitrary<String> nodes() {
    return some("name: web", "name: 'we b'", "type: g6-nanode-1", "type: nonsense", "type: 'ram:4GB'",
        "count: 3", "count: -1",
        "image: linode/debian12", "image: debian", "image: private/1", "tag: t",
        "nodenames: '{own}-{a}-{x}-{}'", "hostnames: '{'", "publicfqdn: 'x.{index}'", "backups: true",
        "public: none",
        "storage: [{label: a, size: 80%, boot: true, fs: xfs}, {label: a, size: 90%, device: sda}, {label: b, size: 1GB, type: blockstore, mount: /x}]",
        "storage: [{label: '', size: 0%, device: ''}, {label: c, size: 999999999TB}]",
        "init: {image: arch, firstboot: [{name: ''}, {name: ':'}, {name: 'shell:x'}], boot: [{name: 'cloudinit:x'}]}")
        .map(keys -> "{" + String.join(", ", keys) + "}");
  }

  /// Some of `parts`, no two with the same key.
  private static Arbitrary<List<String>> some(String... parts) {
    return Arbitraries.of(parts).list().uniqueElements(part -> part.substring(0, part.indexOf(':')))
        .ofMaxSize(6);
  }
}
