package org.lct.editor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lct.topology.testing.BundleFile;

class TextsTest {
  private static final BundleFile BUNDLE = BundleFile.of("plan-editor",
      "org/lct/editor/text/messages.properties");
  private static final Set<String> NO_KEYS = Set.of("plan-view.css", "source.css", "chooser.css",
      "org.lct.editor.text.messages");

  @Test
  void everyTextIsUsedAndEveryTextThatIsUsedIsThere() {
    var used = new TreeSet<>(BUNDLE.literals());
    used.removeIf(literal -> !literal.contains(".") || literal.endsWith(".") || NO_KEYS.contains(literal));
    assertThat(used).containsExactlyInAnyOrderElementsOf(new TreeSet<>(BUNDLE.keys()));
  }

  @Test
  void noTextIsThereTwice() {
    assertThat(BUNDLE.keys()).doesNotHaveDuplicates();
  }

  @Test
  void noTextHasAnApostropheThatItsPatternWouldSwallow() {
    assertThat(BUNDLE.patterns()).noneMatch(pattern -> pattern.contains("'"));
  }

  @Test
  void fillsInArgumentsWithThousandsSeparators() {
    assertThat(Texts.of("cluster.summary", 1200, 1)).isEqualTo("1,200 Linodes in 1 region");
    assertThat(Texts.of("cluster.summary", 0, 0)).isEqualTo("No Linodes in no region");
  }

  @Test
  void aTextThatIsNotThereIsABug() {
    assertThatThrownBy(() -> Texts.of("no.such.text")).isInstanceOf(MissingResourceException.class);
  }
}
