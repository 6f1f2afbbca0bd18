package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.testing.SharedFolder;

class PlanWriterTest {
  @TempDir
  private Path directory;

  @Test
  void writesAPlanInTheOrderOfTheFormatWithoutAbsentKeys() {
    var plan = Read.plan("""
        regions:
        - nodes: [{count: 2, storage: [{size: 80%, label: boot, boot: yes}], name: web, software: [kafka.broker]}]
          region: 9
        name: 'shop'
        network: {mode: private-ip}
        defaults: {storage: default, max-unavailable: 1, health: ssh}
        """);

    assertThat(PlanWriter.yaml(plan)).isEqualTo("""
        name: shop
        defaults:
          storage: default
          max-unavailable: "1"
          health:
            ssh: true
        regions:
          - region: "9"
            nodes:
              - name: web
                count: 2
                storage:
                  - label: boot
                    size: 80%
                    boot: true
                software:
                  - kafka.broker
        network:
          mode: private-ip
        """);
  }

  @Test
  void writesTheSamplePlansByteForByte() throws IOException {
    for (var name : List.of("ha-wordpress.yaml", "iot-cruncher.yaml")) {
      var copy = directory.resolve(name);

      assertThat(
          PlanWriter.write(PlanReader.read(SharedFolder.file("plans/" + name)).document(), copy).failed())
          .isFalse();

      assertThat(Files.readAllBytes(copy)).isEqualTo(SharedFolder.bytes("plans/" + name));
    }
  }

  @Test
  void writesThePlanOfASampleSoThatItReadsTheSame() {
    for (var name : List.of("ha-wordpress.yaml", "iot-cruncher.yaml")) {
      var plan = PlanReader.read(SharedFolder.file("plans/" + name)).plan().value().orElseThrow();

      assertThat(Read.plan(PlanWriter.yaml(plan))).isEqualTo(plan);
    }
  }
}
