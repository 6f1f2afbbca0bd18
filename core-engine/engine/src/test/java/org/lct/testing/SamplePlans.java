package org.lct.testing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import org.lct.plan.ClusterPlan;

/// Plans as values. They are bound straight from YAML, without positions and without any check.
public final class SamplePlans {
  private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory()).addModule(new Jdk8Module())
      .withConfigOverride(List.class, SamplePlans::emptyIfAbsent)
      .withConfigOverride(Map.class, SamplePlans::emptyIfAbsent).build();

  private SamplePlans() {}

  private static void emptyIfAbsent(MutableConfigOverride type) {
    type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /// The plan that a YAML text says.
  public static ClusterPlan of(String yaml) {
    try {
      return YAML.readValue(yaml, ClusterPlan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// A shop of 82 nodes in two regions, of the year 2017: web servers and a database behind NodeBalancers.
  public static ClusterPlan haWordpress() {
    return of(HA_WORDPRESS);
  }

  /// A data cluster of 52 nodes in three regions, of the year 2017, with its one mistake: the last pattern
  /// names a counter that is not declared.
  public static ClusterPlan iotCruncher() {
    return of(IOT_CRUNCHER);
  }

  /// The same without the mistake.
  public static ClusterPlan mendedIotCruncher() {
    return of(IOT_CRUNCHER.replace("{kafkacounte3}", "{kafkacounter3}"));
  }

  private static final String HA_WORDPRESS = """
      name: ha-wordpress
      regionplan:
        name: ha-wordpress-region
        nodes:
        - name: webservers
          type: g5-standard-1
          count: 20
          tag: webserver
          init:
            boot-on-create: true
            firstboot:
            - name: cloudinit:firewalled
            - name: localansible:diskprovisioning
            - name: stackscript:linode/LAMP
        - name: memcached
          tag: memcached
          type: g5-highmem-8
          count: 10
          init:
            boot-on-create: false
            firstboot:
            - name: cloudinit:firewalled
            - name: ansible:/mnt/deploymentscripts/ansible/memcached.yaml
        - name: mysqlnodes
          type: g5-standard-8
          tag: mysqlnode
          count: 4
          init:
            boot-on-create: false
            firstboot:
            - name: cloudinit:firewalled
            - name: stackscript:linode/MySQL
        - name: ndbdatanodes
          type: g5-highmem-8
          count: 5
          tag: ndbdatanode
          storage:
          - {label: boot, size: 80%, fs: ext4, boot: true}
          - {label: swap, size: 20%, fs: swap}
          - {label: data, size: 500GB, type: blockstore, fs: xfs, mount: /mnt/ndb}
          init:
            firstboot:
            - name: cloudinit:firewalled
            - name: ansible:/mnt/deploymentscripts/mysql/ndb.yaml
        - name: ndbmgmtnodes
          type: g5-standard-8
          count: 2
          init:
            firstboot:
            - name: cloudinit:firewalled
            - name: ansible:/mnt/deploymentscripts/mysql/ndbmgmt.yaml
        nodebalancers:
        - {name: webservernb, tag: webservers, port: 80, protocol: http}
        - {name: mysqlnb, tag: mysqlnodes, port: 3306, protocol: tcp}
      regions:
      - {region: us-east-1a, regionplan: ha-wordpress-region}
      - {region: eu-central-1a, regionplan: ha-wordpress-region}
      """;

  private static final String IOT_CRUNCHER = """
      name: iot-cruncher
      regions:
      - region: us-east-1a
        counters: [sparkcounter, kafkacounter, postgrescounter]
        nodes:
        - name: sparkservers
          type: g5-highmem-8
          count: 20
          nodenames: 'spark-{sparkcounter}'
          hostnames: 'spark-{sparkcounter}'
          publicfqdn: 'spark-{sparkcounter}.iot.useast'
          privatefqdn: 'internal.spark-{sparkcounter}.iot.useast'
          storage:
          - {label: boot, size: 80%, fs: ext4, boot: true}
          - {label: swap, size: 20%, fs: swap}
        - name: kafkaservers
          type: Linode 24576
          count: 8
          storage: []
          nodenames: 'kafka-{kafkacounter}'
          hostnames: 'kafka-{kafkacounter}'
          publicfqdn: 'kafka-{kafkacounter}.iot.useast'
          privatefqdn: 'internal.kafka-{kafkacounter}.iot.useast'
        - name: postgrescluster
          type: Linode 24576
          count: 8
          nodenames: 'pg-{postgrescounter}'
          hostnames: 'pg-{postgrescounter}'
          publicfqdn: 'pg-{postgrescounter}.iot.useast'
          privatefqdn: 'internal.pg-{postgrescounter}.iot.useast'
          storage:
          - {label: boot, size: 80%, fs: ext4, boot: true}
          - {label: swap, size: 20%, fs: swap}
          - {label: data, size: 500GB, type: blockstore, fs: xfs, mount: /mnt/db}
      - region: eu-central-1a
        counters: [kafkacounter2]
        nodes:
        - name: kafkaservers2
          type: Linode 24576
          count: 8
          storage: []
          nodenames: 'kafka-{kafkacounter2}'
          hostnames: 'kafka-{kafkacounter2}'
          publicfqdn: 'kafka-{kafkacounter2}.iot.eur'
          privatefqdn: 'internal.kafka-{kafkacounter2}.iot.eur'
      - region: ap-south-1a
        counters: [kafkacounter3]
        nodes:
        - name: kafkaservers3
          type: Linode 24576
          count: 8
          storage: []
          nodenames: 'kafka-{kafkacounter3}'
          hostnames: 'kafka-{kafkacounter3}'
          publicfqdn: 'kafka-{kafkacounter3}.iot.sg'
          privatefqdn: 'internal.kafka-{kafkacounte3}.iot.sg'
      """;
}
