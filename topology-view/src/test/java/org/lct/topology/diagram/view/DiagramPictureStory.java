package org.lct.topology.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.paint.Presentation;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// Pictures of the diagram in its states, to be held beside the design. Also run at UI scale 200 %.
@OnDisplay
@Tag("scaled")
class DiagramPictureStory {
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void planned(Theme theme) {
    picture("planned", theme, 848, 540, SampleDiagrams.planned(), _ -> {});
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void selected(Theme theme) {
    picture("selected", theme, 848, 540, SampleDiagrams.planned(),
        view -> view.selectionProperty().set(Set.of("us-east/webservers")));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void deploying(Theme theme) {
    picture("deploying", theme, 1016, 330, SampleDiagrams.deploying(), DiagramPictureStory::live);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void differing(Theme theme) {
    picture("differing", theme, 1016, 330, SampleDiagrams.differing(), DiagramPictureStory::live);
  }

  @Test
  void usingEachOther() {
    picture("uses", Theme.LIGHT, 1000, 800, SampleDiagrams.withUses(), _ -> {});
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 100", "LIGHT, 60", "LIGHT, 40", "LIGHT, 25", "LIGHT, 15", "DARK, 40", "DARK, 15"})
  void zoomed(Theme theme, int percent) {
    picture("zoom-" + percent, theme, 848, 540, SampleDiagrams.deploying(), view -> {
      view.presentationProperty().set(Presentation.LIVE);
      view.zoomTo(percent / 100.0);
    });
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void fleet(Theme theme) {
    picture("fleet", theme, 1376, 740, SampleDiagrams.fleet(12, 160), DiagramPictureStory::live);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void expanded(Theme theme) {
    picture("expanded", theme, 1376, 740, SampleDiagrams.planned(), view -> {
      view.expanding().expandedProperty().set(Set.of("us-east/webservers", "us-east/memcached",
          "eu-central/mysqlnodes"));
      view.selectionProperty().set(Set.of("us-east/webservers[3]"));
    });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 100", "LIGHT, 65", "LIGHT, 40", "DARK, 100"})
  void expandedWhileDeploying(Theme theme, int percent) {
    picture("expanded-live-" + percent, theme, 1016, 540, SampleDiagrams.deploying(), view -> {
      live(view);
      view.expanding().expandedProperty().set(Set.of("eu-central/memcached", "eu-central/ndbdatanodes"));
      view.zoomTo(percent / 100.0);
      view.reveal("eu-central/memcached");
    });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, false", "DARK, false", "LIGHT, true"})
  void inNetworks(Theme theme, boolean expanded) {
    picture(expanded ? "networks-expanded" : "networks", theme, 1376, 900, SampleDiagrams.withNetworks(),
        view -> {
          if (expanded) {
            view.expanding().expandedProperty().set(Set.of("us-east/webservers", "eu-central/memcached"));
          }
          view.selectionProperty().set(Set.of("us-east"));
        });
  }

  @Test
  void manyNodesExpanded() {
    picture("expanded-many", Theme.LIGHT, 1376, 740, SampleDiagrams.fleet(1, 2000), view -> {
      live(view);
      view.expanding().expandedProperty().set(Set.of("region-0/sparkservers"));
    });
  }

  private static void live(DiagramView view) {
    view.presentationProperty().set(Presentation.LIVE);
    view.aspectProperty().set(3.2);
  }

  private static void picture(String name, Theme theme, double width, double height, Diagram diagram,
      Consumer<DiagramView> change) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var view = TestStage.onFx(() -> new DiagramView(threads));
      try (var stage = TestStage.show(view, width, height, theme)) {
        TestStage.run(() -> view.diagramProperty().set(diagram));
        stage.await(() -> view.laidOutProperty().get());
        TestStage.run(() -> change.accept(view));
        stage.await(() -> view.laidOutProperty().get());
        var file = stage.screenshot("diagram-" + name + "-" + theme.name().toLowerCase(Locale.ROOT));
        assertThat(file).isNotEmptyFile();
      }
    }
  }
}
