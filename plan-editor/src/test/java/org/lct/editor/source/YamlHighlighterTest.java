package org.lct.editor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.editor.source.StyleRun.Look;

class YamlHighlighterTest {
  @Test
  void keysAndWhatTheySay() {
    assertThat(looks("count: 20\nname: web\nkeep: false\nsize: 500GB\nip: 10.0.0.0/8\n"))
        .containsExactly("KEY count", "NUMBER 20", "KEY name", "KEY keep", "WORD false", "KEY size",
            "NUMBER 500GB", "KEY ip");
  }

  @Test
  void quotesMayHoldWhatIsOtherwiseAnIndicator() {
    assertThat(looks("- name: 'it''s # no: comment'\n- \"a \\\" b\": 1\n"))
        .containsExactly("KEY name", "STRING 'it''s # no: comment'", "KEY \"a \\\" b\"", "NUMBER 1");
  }

  @Test
  void aHashInAWordBeginsNoComment() {
    assertThat(looks("# all\na: b#c # d\n")).containsExactly("COMMENT # all", "KEY a", "COMMENT # d");
  }

  @Test
  void blocksOfTextEndWhereTheirIndentationDoes() {
    assertThat(looks("text: |-  # why\n  key: 1\n\n  # text\nafter: 2\n")).containsExactly("KEY text",
        "COMMENT # why", "STRING   key: 1\n\n  # text\n", "KEY after", "NUMBER 2");
    assertThat(looks("- run: >\n    a: 1\n  b: 2\n")).containsExactly("KEY run", "STRING     a: 1\n", "KEY b",
        "NUMBER 2");
  }

  @Test
  void collectionsOnOneLine() {
    assertThat(looks("check: {kind: http, path: /up, \"n\":3, ok: yes}\ntags: [a, 'b', 5]\n"))
        .containsExactly(
            "KEY check", "KEY kind", "KEY path", "KEY \"n\"", "NUMBER 3", "KEY ok", "WORD yes", "KEY tags",
            "STRING 'b'", "NUMBER 5");
  }

  @Test
  void colonsInWordsMakeNoKeys() {
    assertThat(looks("- name: cloudinit:firewalled\n")).containsExactly("KEY name");
  }

  private static List<String> looks(String text) {
    var seen = new ArrayList<String>();
    int at = 0;
    for (var run : YamlHighlighter.runs(text)) {
      if (run.look() != Look.PLAIN)
        seen.add(run.look() + " " + text.substring(at, at + run.length()));
      at += run.length();
    }
    return seen;
  }
}
