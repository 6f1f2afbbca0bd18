package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion.NodeStep;
import org.lct.expand.PlanExpander;
import org.lct.testing.Problems;
import org.lct.testing.SamplePlans;

class StepRulesTest {
  private static List<String> step(String name) {
    return Checks.ofNode("init: {firstboot: [{name: '%s'}]}".formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudinit:firewalled", "cloudinit:./users.yaml", "localansible:diskprovisioning",
      "localansible:play.yaml", "stackscript:linode/LAMP", "stackscript:12345", "ansible:site.yaml",
      "shell:setup"})
  void knownStepsAreTaken(String name) {
    assertThat(step(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chef:cookbook", "ansibel:site.yaml", "firewalled"})
  void unknownKindsAreRefused(String name) {
    assertThat(step(name))
        .containsExactly("error unknown-step-kind /regions/0/nodes/0/init/firstboot/0/name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudinit:firewaled", "localansible:disks", "stackscript:LAMP", "ansible:",
      "shell: "})
  void unknownNamesAreRefused(String name) {
    assertThat(step(name))
        .containsExactly("error unknown-step-name /regions/0/nodes/0/init/firstboot/0/name");
  }

  @Test
  void suggestsTheNameThatWasMeant() {
    assertThat(Checks.check("""
        regions:
        - region: us-east
          nodes: [{name: web, type: 1gb, image: arch, init: {boot: [{name: 'cloudinit:firewaled'}]}}]
        """).getFirst().detail()).endsWith("Did you mean `firewalled`?");
  }

  @Test
  void findsEveryMissingFileOncePerPlace(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("there.yaml"), "");
    Files.createDirectory(directory.resolve("directory.sh"));
    var steps = steps("""
        defaults: {type: 1gb, image: arch}
        regionplan:
          name: shop
          nodes:
          - name: web
            count: 3
            init:
              firstboot:
              - {name: 'cloudinit:firewalled'}
              - {name: 'localansible:diskprovisioning'}
              - {name: 'stackscript:linode/LAMP'}
              - {name: 'ansible:there.yaml'}
              - {name: 'ansible:missing.yaml'}
              - {name: 'ansible:%s'}
              - {name: 'shell:directory.sh'}
              - {name: 'cloudinit:users.yaml'}
              - {name: 'localansible:./play'}
        regions: [{region: us-east, regionplan: shop}, {region: us-west, regionplan: shop}]
        """.formatted(directory.resolve("there.yaml").toAbsolutePath()));

    var at = "error missing-step /regionplan/nodes/0/init/firstboot/%d/name";
    assertThat(Problems.of(MissingSteps.find(steps, directory))).containsExactly(at.formatted(4),
        at.formatted(6),
        at.formatted(7), at.formatted(8));
  }

  @Test
  void takesAnImpossiblePathForMissing(@TempDir Path directory) {
    var steps = steps("""
        regions: [{region: us-east, nodes: [{name: web, type: 1gb, init: {boot: [{name: "shell:a\\0b"}]}}]}]
        """);

    assertThat(Problems.of(MissingSteps.find(steps, directory)))
        .containsExactly("error missing-step /regions/0/nodes/0/init/boot/0/name");
  }

  private static List<NodeStep> steps(String yaml) {
    return new PlanExpander().expand(new ExpandRequest(SamplePlans.of(yaml), "test", Checks.CATALOG,
        CounterValues.NONE, List.of())).value().orElseThrow().steps();
  }
}
