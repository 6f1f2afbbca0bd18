package org.lct.cluster;

import java.nio.charset.StandardCharsets;

/// A small plan with every kind of resource that a cluster can have, and what may become of it. A new kind is
/// put into [#BEFORE], and what is changed about it into [#AFTER]; [CrashMatrixTest] says which is missing.
final class WholePlan {
  static final String CLUSTER = "small";
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
               publicfqdn: 'web-{index}.example.com'}
            - name: sql
              type: g6-standard-1
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

  /// Scaled up and down, resized, rebuilt, ports and rules and names changed.
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
               publicfqdn: 'web-{index}.example.com'}
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
            - {name: app, type: g6-nanode-1, image: linode/ubuntu24.04}
      """;

  /// Nodes with and without volumes, and the NodeBalancer, are where or as they could not become.
  static final String REPLACED = BEFORE.replace("{name: main}]", "{name: main}, {name: edge}]")
      .replace("- name: sql\n", "- name: sql\n        subnet: edge\n")
      .replace("tags: [front], placement", "tags: [front], subnet: edge, placement")
      .replace("fs: ext4, boot: true}", "fs: ext4, boot: true, encryption: false}");

  private WholePlan() {}

  static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, CLUSTER, "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }
}
