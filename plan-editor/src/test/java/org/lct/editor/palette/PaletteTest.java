package org.lct.editor.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.editor.gesture.PaletteItem;
import org.lct.editor.testing.Plans;
import org.lct.software.SoftwareCatalog;
import org.lct.template.Templates;

class PaletteTest {
  private static final Palette PALETTE = Palette.of(Plans.CATALOG, SoftwareCatalog.load(), Templates.load());

  @Test
  void offersEveryKindOfThingInGroups() {
    assertThat(PALETTE.groups()).extracting(Palette.Group::title).containsExactly("Node plans", "Traffic",
        "Storage", "Network", "Software", "Whole stacks", "Regions");
    assertThat(PALETTE.groups()).allSatisfy(group -> assertThat(group.items()).isNotEmpty());
  }

  @Test
  void nodePlansSayWhatOneCosts() {
    assertThat(items(PALETTE.matching("Smallest"))).singleElement()
        .satisfies(item -> assertThat(item.line()).isEqualTo("$5"));
    assertThat(items(PALETTE.matching("GPU"))).isNotEmpty();
  }

  @Test
  void searchingTakesAllWordsInAnyOrder() {
    assertThat(items(PALETTE.matching("  KAFKA "))).isNotEmpty()
        .allSatisfy(item -> assertThat((item.name() + item.line()).toLowerCase(Locale.ROOT))
            .contains("kafka"));
    assertThat(items(PALETTE.matching("paris fr"))).extracting(PaletteItem::name).containsExactly("fr-par",
        "fr-par-2");
    assertThat(PALETTE.matching("no such thing").groups()).isEmpty();
    assertThat(PALETTE.matching("")).isEqualTo(PALETTE);
  }

  private static Stream<PaletteItem> items(Palette palette) {
    return palette.groups().stream().flatMap(group -> group.items().stream());
  }
}
