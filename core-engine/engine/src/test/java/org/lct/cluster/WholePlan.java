package org.lct.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A small plan with every kind of resource that a cluster can have, and what may become of it. A new kind is
/// put into [#BEFORE], and what is changed about it into [#AFTER]; [CrashMatrixTest] says which is missing.
public final class WholePlan {
  /// The name of the cluster.
  public static final String CLUSTER = "small";
  static final String BEFORE = """
      format: 2
      name: small
      dns:
        domain: example.com
        soa-email: ops@example.com
        records:
          - {type: MX, target: mail.example.net, priority: 10}
          - {name: old, type: CNAME, target: lb.example.com}
      stackscripts:
        - {label: greet, file: src/test/resources/org/lct/cluster/greet.sh}
      regions:
        - region: us-ord
          network: {subnets: [{name: main}]}
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, tags: [front], placement: strict,
               init: {firstboot: [{name: 'stackscript:greet', with: {who: world}}]},
               reserved-ip: true, publicfqdn: 'web-{index}.example.com'}
            - {name: cache, type: g6-nanode-1, image: linode/debian12}
            - name: sql
              type: g6-standard-1
              reserved-ip: true
              image: linode/debian12
              storage:
                - {label: boot, size: 30GB, fs: ext4, boot: true}
                - {label: logs, size: 2GB, fs: ext4}
                - {label: data, type: blockstore, size: 20GB, device: /dev/sde}
          nodebalancers:
            - {name: lb, tag: web, ports: [{port: 80, protocol: http}, {port: 443, protocol: tcp}]}
        - region: us-east
          nodes:
            - {name: app, type: g6-nanode-1, image: linode/debian12}
      """;

  /// Scaled up and down, resized, rebuilt, addresses kept and given back, ports and rules and names changed.
  static final String AFTER = """
      format: 2
      name: small
      dns:
        domain: example.com
        soa-email: dns@example.com
        records:
          - {type: MX, target: mx.example.net, priority: 20}
      stackscripts:
        - {label: greet, file: src/test/resources/org/lct/cluster/greet-again.sh, images: [linode/debian12]}
      regions:
        - region: us-ord
          network: {subnets: [{name: main}]}
          nodes:
            - {name: web, type: g6-standard-1, count: 3, image: linode/debian12, tags: [front, live],
               placement: strict, init: {firstboot: [{name: 'stackscript:greet', with: {who: world}}]},
               reserved-ip: true, publicfqdn: 'web-{index}.example.com'}
            - {name: cache, type: g6-nanode-1, image: linode/ubuntu24.04}
            - name: sql
              type: g6-standard-1
              image: linode/debian12
              storage:
                - {label: boot, size: 30GB, fs: ext4, boot: true}
                - {label: logs, size: 3GB, fs: ext4}
                - {label: tmp, size: 1GB, fs: ext4}
                - {label: data, type: blockstore, size: 40GB, device: /dev/sdf}
          nodebalancers:
            - {name: lb, tag: web, ports: [{port: 80, protocol: http, algorithm: leastconn},
               {port: 8443, protocol: tcp}]}
        - region: us-east
          nodes:
            - {name: app, type: g6-nanode-1, image: linode/ubuntu24.04, reserved-ip: true}
      """;

  /// Nodes with and without volumes, and the NodeBalancer, are where or as they could not become.
  static final String REPLACED = BEFORE.replace("{name: main}]", "{name: main}, {name: edge}]")
      .replace("- name: sql\n", "- name: sql\n        subnet: edge\n")
      .replace("tags: [front], placement", "tags: [front], subnet: edge, placement")
      .replace("fs: ext4, boot: true}", "fs: ext4, boot: true, encryption: false}");

  private WholePlan() {}

  /// Writes `before.yaml` and `after.yaml` into a directory, with the files they name beside them.
  public static void write(Path directory) throws IOException {
    Files.writeString(directory.resolve("before.yaml"), BEFORE);
    Files.writeString(directory.resolve("after.yaml"), AFTER);
    for (var name : List.of("greet.sh", "greet-again.sh")) {
      var file = directory.resolve("src/test/resources/org/lct/cluster/" + name);
      Files.createDirectories(file.getParent());
      try (var text = WholePlan.class.getResourceAsStream(name)) {
        Files.write(file, Objects.requireNonNull(text).readAllBytes());
      }
    }
  }

  static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, CLUSTER, "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }
}
