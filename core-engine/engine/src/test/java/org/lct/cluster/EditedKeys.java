package org.lct.cluster;

import java.util.List;

/// A plan in which every key of the format stands, and for each key an edit of it to another value.
final class EditedKeys {
  static final String PLAN = """
      format: 2
      name: all
      description: A shop
      tags: [shop]
      counters: [num]
      budget: 5000
      network: {mode: auto, cidr: 10.0.0.0/8}
      defaults: {image: linode/debian12, maintenance: migrate}
      regionplan:
        name: spare
        nodes: [{name: idle, type: g6-nanode-1}]
      regionplans:
        - name: far
          counters: [fly]
          network: {mode: private-ip}
          tags: [rim]
          nodes:
            - {name: edge, type: g6-nanode-1, image: linode/debian12, nodenames: 'edge-{num}-{fly}', health: {tcp: 22}}
            - {name: core, type: g6-nanode-1, init: {image: linode/debian12}, placement: flexible, health: ssh}
          nodebalancers:
            - {name: fb, tag: edge, port: 80, protocol: http, backend-port: 8000}
          volumes:
            - {label: store, size: 20GB, fs: ext4, attach-to: 'edge[1]', keep: true}
      stackscripts:
        - {label: greet, file: src/test/resources/org/lct/cluster/greet.sh}
        - {label: idle, file: src/test/resources/org/lct/cluster/greet.sh, images: [linode/debian12]}
      security:
        inbound: drop
        outbound: drop
        ssh: {from: [192.0.2.0/24], user: root, keys: 'secret:first'}
        egress: [dns, ntp]
        allow:
          - {from: 198.51.100.0/24, to: web, port: '8443', protocol: tcp}
        cloud-firewall: true
      dns:
        domain: example.com
        soa-email: ops@example.com
        private-domain: in.example.com
        split-horizon: true
        resolvers: 1
        zones: [{domain: example.org, soa-email: hm@example.org, ttl: 300}, {domain: example.info}]
        records:
          - {zone: example.org, name: post, type: MX, target: mail.example.net, ttl: 300, priority: 10}
          - {name: _sip._tcp, type: SRV, target: sip.example.net, weight: 5, port: 5060, priority: 1}
        forwarders: [192.0.2.53]
        delegate: true
        reverse: false
      order: {stages: [[sql], [web]], wait: running}
      stop-order: [[web], [sql]]
      regions:
        - region: us-ord
          counters: [seat]
          tags: [mid]
          network:
            mode: vpc
            cidr: 10.1.0.0/16
            subnets: [{name: main, cidr: 10.1.0.0/24}, {name: side}]
            nat: web
          nodes:
            - name: web
              type: g6-nanode-1
              count: 2
              image: linode/debian12
              tag: front
              tags: [live]
              nodenames: 'web-{seat}'
              hostnames: 'w{index}'
              publicfqdn: 'www-{index}.example.com'
              privatefqdn: 'web-{index}.in.example.com'
              software: nginx
              uses: postgresql
              public: ipv4+ipv6
              subnet: main
              placement: strict
              backups: true
              maintenance: migrate
              reserved-ip: true
              max-unavailable: 1
              health: {http: 80/up}
              init:
                boot-on-create: true
                firstboot: [{name: 'stackscript:greet', with: {who: world}}]
                boot: [{name: 'shell:boot.sh', timeout: 10m, retries: 1}]
                clusterstarting: [{name: 'shell:starting.sh'}]
                clusterstarted: [{name: 'shell:started.sh'}]
                regionready: [{name: 'shell:region.sh'}]
                planready: [{name: 'shell:plan.sh'}]
            - name: sql
              type: g6-standard-1
              health: {ssh: true}
              hostnames: 'sql{index}'
              storage:
                - {label: boot, size: 30GB, fs: ext4, boot: true, encryption: true}
                - {label: logs, size: 2GB, fs: ext3, device: /dev/sdd, mount: /var/log, encryption: true}
                - {label: data, type: blockstore, size: 20GB, keep: true, fs: xfs}
          nodebalancers:
            - name: lb
              tag: web
              allow-from: [203.0.113.0/24]
              ports:
                - port: 443
                  protocol: https
                  backend-port: 4430
                  algorithm: roundrobin
                  stickiness: none
                  check: {kind: http, path: /up, interval: 10, attempts: 3}
                  certificate: 'secret:cert'
                  key: 'secret:key'
                - {port: 5432, protocol: tcp, proxy-protocol: v1}
            - name: one
              tag: web
              port: 8443
              protocol: https
              backend-port: 8444
              algorithm: roundrobin
              stickiness: table
              check: {kind: connection}
              certificate: 'secret:one-cert'
              key: 'secret:one-key'
            - {name: raw, tag: web, port: 25, protocol: tcp, proxy-protocol: none}
          volumes:
            - {label: spare, size: 20GB, fs: ext4, keep: true}
        - {region: us-east, regionplan: far}
      """;

  /// One edit: what is replaced by what, wherever it first stands behind `after`.
  record Edit(String key, String after, String before, String now) {
    String plan() {
      int place = PLAN.indexOf(before, PLAN.indexOf(after));
      if (!PLAN.contains(after) || place < 0)
        throw new IllegalStateException(this + " is not in the plan");
      return PLAN.substring(0, place) + now + PLAN.substring(place + before.length());
    }

    @Override
    public String toString() {
      return key + " from " + before + " to " + now;
    }
  }

  /// `mapping/key | behind what | before | after`, a value of the key and another one.
  private static final String TABLE = """
      cluster-plan/name | format | name: all | name: other
      cluster-plan/format | format | format: 2 | #
      cluster-plan/description | format | A shop | Two shops
      cluster-plan/tags | format | [shop] | [stall]
      cluster-plan/counters | format | [num] | [num, none]
      cluster-plan/defaults | defaults | maintenance: migrate | maintenance: power-off-on
      cluster-plan/defaults | defaults | maintenance: migrate | maintenance: migrate, hostnames: 'h{index}-{nodeplan}-{region}'
      cluster-plan/regionplan | regionplan: | name: spare | name: extra
      cluster-plan/regionplan | regionplan: | name: idle | name: lazy
      cluster-plan/regionplans | name: far | size: 20GB | size: 40GB
      cluster-plan/regions | regions: | - {region: us-east, regionplan: far} | #
      cluster-plan/network | network | mode: auto | mode: private-ip
      cluster-plan/budget | budget | 5000 | 6000
      cluster-plan/stackscripts | stackscripts | label: idle | label: lazy
      cluster-plan/security | security | inbound: drop | inbound: accept
      cluster-plan/dns | dns: | domain: example.com | domain: example.net
      cluster-plan/order | order: | [[sql], [web]] | [[web], [sql]]
      cluster-plan/stop-order | stop-order: | [[web], [sql]] | [[sql], [web]]
      network-section/mode | network | mode: auto | mode: none
      network-section/cidr | network | 10.0.0.0/8 | 172.16.0.0/12
      region-template/name | regionplan: | name: spare | name: extra
      region-template/counters | name: far | [fly] | [fly, bee]
      region-template/nodes | name: far | type: g6-nanode-1 | type: g6-standard-1
      region-template/nodebalancers | name: far | port: 80 | port: 81
      region-template/volumes | name: far | size: 20GB | size: 40GB
      region-template/network | name: far | {mode: private-ip} | {mode: auto}
      region-template/tags | name: far | tags: [rim] | tags: [brim]
      stackscript/label | stackscripts | label: idle | label: lazy
      stackscript/file | stackscripts | greet.sh | greet-again.sh
      stackscript/images | stackscripts | [linode/debian12] | [linode/ubuntu24.04]
      security-section/inbound | security | inbound: drop | inbound: accept
      security-section/outbound | security | outbound: drop | outbound: accept
      security-section/ssh | security | 192.0.2.0/24 | 192.0.2.0/25
      security-section/egress | security | [dns, ntp] | [dns]
      security-section/allow | security | to: web | to: sql
      security-section/cloud-firewall | security | cloud-firewall: true | cloud-firewall: false
      ssh-section/from | security | 192.0.2.0/24 | 192.0.2.0/25
      ssh-section/user | security | user: root | user: admin
      ssh-section/user | security | user: root, | #,
      ssh-section/keys | security | secret:first | secret:second
      allow-rule/from | allow: | 198.51.100.0/24 | 198.51.100.0/25
      allow-rule/to | allow: | to: web | to: sql
      allow-rule/port | allow: | '8443' | '8444'
      allow-rule/protocol | allow: | protocol: tcp | protocol: udp
      dns-section/domain | dns: | domain: example.com | domain: example.net
      dns-section/soa-email | dns: | ops@example.com | dns@example.com
      dns-section/private-domain | dns: | in.example.com | at.example.com
      dns-section/private-domain | dns: | private-domain: in.example.com | #
      dns-section/split-horizon | dns: | split-horizon: true | split-horizon: false
      dns-section/resolvers | dns: | resolvers: 1 | resolvers: 2
      dns-section/zones | dns: | domain: example.info | domain: example.biz
      dns-section/records | dns: | mail.example.net | mx.example.net
      dns-section/forwarders | dns: | [192.0.2.53] | [192.0.2.54]
      dns-section/delegate | dns: | delegate: true | delegate: false
      dns-section/reverse | dns: | reverse: false | reverse: true
      dns-zone/domain | dns: | domain: example.info | domain: example.biz
      dns-zone/soa-email | zones: | hm@example.org | dns@example.org
      dns-zone/ttl | zones: | ttl: 300 | ttl: 3600
      dns-record/zone | records: | zone: example.org | zone: example.com
      dns-record/name | records: | name: post | name: mail
      dns-record/type | records: | type: MX | type: CNAME
      dns-record/target | records: | mail.example.net | mx.example.net
      dns-record/ttl | records: | ttl: 300 | ttl: 3600
      dns-record/priority | records: | priority: 10 | priority: 20
      dns-record/weight | records: | weight: 5 | weight: 6
      dns-record/port | records: | port: 5060 | port: 5061
      start-order/stages | order: | [[sql], [web]] | [[web], [sql]]
      start-order/wait | order: | wait: running | wait: health
      region/region | regions: | region: us-east | region: us-southeast
      region/regionplan | regions: | regionplan: far | regionplan: spare
      region/counters | regions: | counters: [seat] | counters: [seat, sofa]
      region/nodes | regions: | type: g6-nanode-1 | type: g6-standard-1
      region/nodebalancers | regions: | name: lb | name: nb
      region/volumes | regions: | label: spare | label: extra
      region/network | regions: | 10.1.0.0/24 | 10.1.1.0/24
      region/tags | regions: | [mid] | [midst]
      region-network-section/mode | regions: | mode: vpc | mode: vlan
      region-network-section/cidr | regions: | 10.1.0.0/16 | 10.1.0.0/17
      region-network-section/subnets | regions: | {name: side} | {name: aside}
      region-network-section/nat | regions: | nat: web | nat: sql
      subnet/name | regions: | name: side | name: aside
      subnet/cidr | regions: | 10.1.0.0/24 | 10.1.1.0/24
      node-plan/name | name: core | name: core | name: center
      node-plan/type | name: web | g6-nanode-1 | g6-standard-1
      node-plan/type | name: web | g6-nanode-1 | Nanode 1GB
      node-plan/count | name: web | count: 2 | count: 3
      node-plan/image | name: edge | image: linode/debian12 | image: linode/ubuntu24.04
      node-plan/distribution | name: edge | image: linode/debian12 | distribution: linode/ubuntu24.04
      node-plan/tag | name: web | tag: front | tag: fore
      node-plan/tags | name: web | [live] | [alive]
      node-plan/nodenames | name: web | 'web-{seat}' | 'www-{seat}'
      node-plan/hostnames | name: web | 'w{index}' | 'h{index}'
      node-plan/hostnames | name: sql | 'sql{index}' | 'db{index}'
      node-plan/publicfqdn | name: web | www-{index} | www{index}
      node-plan/privatefqdn | name: web | web-{index}.in | w-{index}.in
      node-plan/storage | name: sql | size: 2GB | size: 3GB
      node-plan/software | name: web | software: nginx | software: haproxy
      node-plan/software | name: web | software: nginx | #
      node-plan/uses | name: web | uses: postgresql | uses: mysql
      node-plan/public | name: web | public: ipv4+ipv6 | public: ipv6
      node-plan/public | name: web | public: ipv4+ipv6 | #
      node-plan/subnet | name: web | subnet: main | subnet: side
      node-plan/placement | name: web | placement: strict | placement: flexible
      node-plan/backups | name: web | backups: true | backups: false
      node-plan/maintenance | name: web | maintenance: migrate | maintenance: power-off-on
      node-plan/reserved-ip | name: web | reserved-ip: true | reserved-ip: false
      node-plan/max-unavailable | name: web | max-unavailable: 1 | max-unavailable: 2
      node-plan/health | name: web | 80/up | 80/down
      node-plan/init | name: web | shell:boot.sh | shell:reboot.sh
      storage-entry/label | name: sql | label: logs | label: log
      storage-entry/size | name: sql | size: 2GB | size: 3GB
      storage-entry/fs | name: sql | fs: ext3 | fs: ext4
      storage-entry/fs | name: sql | fs: xfs | fs: btrfs
      storage-entry/boot | name: sql | fs: ext3 | fs: ext3, boot: false
      storage-entry/device | name: sql | device: /dev/sdd | device: /dev/sde
      storage-entry/device | name: sql | keep: true | keep: true, device: /dev/sdf
      storage-entry/type | name: sql | type: blockstore, size: 20GB, keep: true | size: 10GB
      storage-entry/mount | name: sql | /var/log | /srv/log
      storage-entry/mount | name: sql | fs: xfs | fs: xfs, mount: /data
      storage-entry/keep | name: sql | keep: true | keep: false
      storage-entry/encryption | name: sql | keep: true | keep: true, encryption: false
      storage-entry/encryption | name: sql | mount: /var/log, encryption: true | mount: /var/log
      health-check/tcp | name: edge | tcp: 22 | http: 22/up
      health-check/http | name: web | 80/up | 80/down
      health-check/ssh | name: sql | ssh: true | tcp: 22
      init-section/boot-on-create | name: web | boot-on-create: true | boot-on-create: false
      init-section/image | name: core | image: linode/debian12 | image: linode/ubuntu24.04
      init-section/distribution | name: core | image: linode/debian12 | distribution: linode/ubuntu24.04
      init-section/firstboot | name: web | {who: world} | {who: all}
      init-section/boot | name: web | boot.sh | reboot.sh
      init-section/clusterstarting | name: web | starting.sh | start.sh
      init-section/clusterstarted | name: web | started.sh | start.sh
      init-section/regionready | name: web | region.sh | regions.sh
      init-section/planready | name: web | plan.sh | plans.sh
      init-step/name | name: web | boot.sh | reboot.sh
      init-step/with | name: web | {who: world} | {who: all}
      init-step/timeout | name: web | 10m | 20m
      init-step/retries | name: web | retries: 1 | retries: 2
      nodebalancer/name | name: one | name: one | name: uno
      nodebalancer/tag | name: one | tag: web | tag: front
      nodebalancer/port | name: one | port: 8443 | port: 8445
      nodebalancer/protocol | name: raw | protocol: tcp, proxy-protocol: none | protocol: http
      nodebalancer/backend-port | name: one | backend-port: 8444 | backend-port: 8446
      nodebalancer/algorithm | name: one | roundrobin | leastconn
      nodebalancer/stickiness | name: one | table | http_cookie
      nodebalancer/check | name: one | kind: connection | kind: none
      nodebalancer/proxy-protocol | name: raw | proxy-protocol: none | proxy-protocol: v2
      nodebalancer/certificate | name: one | secret:one-cert | secret:two-cert
      nodebalancer/key | name: one | secret:one-key | secret:two-key
      nodebalancer/ports | name: lb | port: 5432 | port: 5433
      nodebalancer/allow-from | name: lb | 203.0.113.0/24 | 203.0.113.0/25
      nodebalancer-port/port | name: lb | port: 443 | port: 444
      nodebalancer-port/protocol | name: lb | protocol: tcp, proxy-protocol: v1 | protocol: http
      nodebalancer-port/backend-port | name: lb | backend-port: 4430 | backend-port: 4431
      nodebalancer-port/algorithm | name: lb | roundrobin | leastconn
      nodebalancer-port/stickiness | name: lb | stickiness: none | stickiness: table
      nodebalancer-port/check | name: lb | /up | /down
      nodebalancer-port/proxy-protocol | name: lb | proxy-protocol: v1 | proxy-protocol: v2
      nodebalancer-port/certificate | name: lb | secret:cert | secret:certificate
      nodebalancer-port/key | name: lb | secret:key | secret:private-key
      back-end-check/kind | name: lb | kind: http | kind: connection
      back-end-check/path | name: lb | /up | /down
      back-end-check/interval | name: lb | interval: 10 | interval: 20
      back-end-check/attempts | name: lb | attempts: 3 | attempts: 4
      volume/label | label: spare | label: spare | label: extra
      volume/size | label: spare | size: 20GB | size: 30GB
      volume/fs | label: spare | fs: ext4 | fs: xfs
      volume/attach-to | label: store | edge[1] | core[1]
      volume/keep | label: spare | keep: true | keep: false
      """;

  private EditedKeys() {}

  /// All edits; a key may have several.
  static List<Edit> all() {
    return TABLE.lines().map(line -> line.split(" \\| ", -1))
        .map(cells -> new Edit(cells[0], cells[1], cells[2],
            cells[3].equals("#") ? "" : cells[3].replaceFirst("^#,", "")))
        .toList();
  }
}
