package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDropTest {
  @ParameterizedTest
  @ValueSource(strings = {"shop.yaml", "shop.yml", "shop.json", "SHOP.YAML", "shop.2017.yaml"})
  void takesPlanFiles(String name) {
    assertThat(PlanDrop.plans(List.of(new File(name)))).containsExactly(Path.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.png", "shop.yaml.bak", "shop", "yaml", "shop."})
  void takesNoOtherFiles(String name) {
    assertThat(PlanDrop.plans(List.of(new File(name)))).isEmpty();
    assertThat(PlanDrop.plans(List.of(new File("shop.yaml"), new File(name)))).isEmpty();
  }

  @Test
  void takesSeveralFiles() {
    assertThat(PlanDrop.plans(List.of())).isEmpty();
    assertThat(PlanDrop.plans(List.of(new File("one.yaml"), new File("two.json"))))
        .containsExactly(Path.of("one.yaml"), Path.of("two.json"));
  }
}
