package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.planfile.Edited.insert;
import static org.lct.planfile.Edited.json;
import static org.lct.planfile.Edited.move;
import static org.lct.planfile.Edited.path;
import static org.lct.planfile.Edited.refusal;
import static org.lct.planfile.Edited.remove;
import static org.lct.planfile.Edited.set;
import static org.lct.planfile.Edited.text;

import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.SourceRange;
import org.lct.planfile.PlanEdit.SetValue;

/// What holds for every edit: the file around it, what is refused, what was written.
class EditedFileTest {
  private static final String SHARED = """
      defaults: &d
        count: 2
        tags: &t [a]
        init:
          boot: []
      tags: *t
      regions:
      - region: x
        nodes:
        - <<: *d
          name: web
      """;

  @Test
  void keepsTheByteOrderMarkAndTheLineEnds() {
    String before = "\uFEFFname: shop\r\ntags: [a]";
    var edited = PlanEditor.apply(PlanReader.read("shop.yaml", before.getBytes(UTF_8)).document(),
        List.of(set("/network/mode", "'vpc'"), set("/description", "'a\\nb'")));

    assertThat(new String(edited.value().orElseThrow().file().document().bytes(), UTF_8))
        .isEqualTo(
            "\uFEFFname: shop\r\ndescription: |-\r\n  a\r\n  b\r\ntags: [a]\r\nnetwork:\r\n  mode: vpc");
  }

  @Test
  void keepsJsonJson() {
    String json = """
        {
            "name": "shop",
            "regions": [
                {
                    "region": "x",
                    "tags": ["a"]
                }
            ]
        }
        """;

    assertThat(text(json, set("/description", "'yes'"), insert("/regions/0/tags", 1, "'b'"),
        insert("/regions/0/nodes", 0, "{'count': 2, 'name': 'web'}"),
        insert("/regions", 1, "{'region': 'y'}"),
        remove("/name"))).isEqualTo("""
            {
                "description": "yes",
                "regions": [
                    {
                        "region": "x",
                        "nodes": [
                            {
                                "name": "web",
                                "count": 2
                            }
                        ],
                        "tags": ["a", "b"]
                    },
                    {
                        "region": "y"
                    }
                ]
            }
            """);
    assertThat(text("{\"name\":\"shop\"}", set("/tags", "['a']")))
        .isEqualTo("{\"name\":\"shop\",\"tags\":[\"a\"]}");
  }

  @Test
  void saysWhichLinesItWrote() {
    var edited = Edited.plan("name: a\n\n# c\nregions:\n- region: x\n",
        set("/regions/0/nodes", "[{'name': 'w'}]"),
        set("/name", "'b'"), set("/description", "'d'"), remove("/regions/0/region"));

    assertThat(edited.file().document().text())
        .isEqualTo("name: b\ndescription: d\n\n# c\nregions:\n- nodes:\n  - name: w\n");
    assertThat(edited.written()).containsExactly(new SourceRange("shop.yaml", 1, 1, 2, 15),
        new SourceRange("shop.yaml", 6, 1, 7, 12));
    assertThat(Edited.plan("name: a\ntags: [b]\n", remove("/tags")).written()).isEmpty();
  }

  @Test
  void readsTheFileAgain() {
    var edited = Edited.plan("name: a\nregions: []\n", set("/tags", "['b']"), set("/count", "1"));

    assertThat(edited.file().plan().diagnostics()).extracting(problem -> problem.code())
        .containsExactly("unknown-key");
  }

  @Test
  void refusesValuesThatAreSharedThroughAliases() {
    assertThat(refusal(SHARED, insert("/tags", 0, "'b'"))).extracting("code", "summary").containsExactly(
        "edit-shared-value", "This value is taken over by `*t`, and other places may share it");
    assertThat(refusal(SHARED, set("/tags/0", "'b'")).code()).isEqualTo("edit-shared-value");
    assertThat(refusal(SHARED, remove("/regions/0/nodes/0/count"))).extracting("code", "summary")
        .containsExactly("edit-shared-value",
            "This value is taken over by `<<: *d`, and other places may share it");
    assertThat(refusal(SHARED, insert("/regions/0/nodes/0/tags", 1, "'b'")).code())
        .isEqualTo("edit-shared-value");
    assertThat(refusal(SHARED, set("/regions/0/nodes/0/init/image", "'b'")).code())
        .isEqualTo("edit-shared-value");
  }

  @Test
  void refusesToChangeWhatAliasesElsewhereUse() {
    assertThat(refusal(SHARED, set("/defaults/count", "3"))).extracting("code", "summary").containsExactly(
        "edit-shared-value", "This value has an anchor, and is also used in line 10");
    assertThat(refusal(SHARED, remove("/defaults/tags")).code()).isEqualTo("edit-shared-value");
    assertThat(refusal("tags: &t a\ncounters: *t\n", set("/tags", "'b'")).summary())
        .isEqualTo("This value has an anchor, and is also used in line 2");
  }

  @Test
  void replacesAnAliasByAValueAndKeepsAnAnchorNobodyUses() {
    assertThat(text("tags: &t [a]\ncounters: *t   # c\n", set("/counters", "['b']")))
        .isEqualTo("tags: &t [a]\ncounters: [b]   # c\n");
    assertThat(text("name: &n a\n", set("/name", "'b'"))).isEqualTo("name: &n b\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/name/x", "/name/0", "/regions/2", "/regions/x", "/tags/2",
      "/regions/0/nodes/1/name", "/"})
  void refusesPlacesThatCannotBe(String path) {
    assertThat(refusal("name: a\ntags: [b]\nregions:\n- region: x\n", set(path, "'c'")).code())
        .isEqualTo("edit-no-place");
  }

  @Test
  void refusesItemsThatAreNotThere() {
    String plan = "name: a\ntags: [b]\nregions:\n- region: x\n";

    assertThat(refusal(plan, remove("/budget")).code()).isEqualTo("edit-no-place");
    assertThat(refusal(plan, insert("/tags", 2, "'c'")).code()).isEqualTo("edit-no-place");
    assertThat(refusal(plan, insert("/tags", -1, "'c'")).code()).isEqualTo("edit-no-place");
    assertThat(refusal(plan, insert("/name", 0, "'c'")).code()).isEqualTo("edit-no-place");
    assertThat(refusal(plan, insert("/counters", 1, "'c'")).code()).isEqualTo("edit-no-place");
    assertThat(refusal(plan, move("/tags/1", "/tags", 0)).code()).isEqualTo("edit-no-place");
    assertThat(refusal(plan, move("/tags/0", "/tags", 1)).code()).isEqualTo("edit-no-place");
    assertThat(refusal(plan, move("/name", "/tags", 0)).code()).isEqualTo("edit-no-place");
  }

  @Test
  void refusesWhatTheTextHasNoRoomFor() {
    assertThat(refusal("name: a\n", remove("/name")).code()).isEqualTo("edit-not-possible");
    assertThat(refusal("order: [[a]]\n", set("/order/wait", "'none'")).summary()).contains("short form");
    assertThat(refusal("name: a\n", set("/name", "'\\u0000'")).code()).isEqualTo("edit-not-possible");
    assertThat(refusal("regions:\n- nodes:\n  - name: a\n", move("/regions/0", "/regions/0/nodes", 0)).code())
        .isEqualTo("edit-not-possible");
    assertThat(refusal("? name\n: a\n? tags\n: [b]\n", remove("/tags")).code())
        .isEqualTo("edit-not-possible");
  }

  @Test
  void refusesValuesThatAreNoJson() {
    var document = PlanReader.read("shop.yaml", "name: a\n".getBytes(UTF_8)).document();
    for (var value : List.of(MissingNode.getInstance(), new POJONode("x"), BinaryNode.valueOf(new byte[1]),
        json("[".repeat(70) + "]".repeat(70))))
      assertThat(PlanEditor.apply(document, new SetValue(path("/description"), value)).diagnostics())
          .extracting(problem -> problem.code()).containsExactly("edit-not-possible");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "a: [", "a: \0", "a: 1\na"})
  void refusesWhatIsNotUnderstood(String text) {
    assertThat(refusal(text, set("/name", "'a'")).code()).isEqualTo("edit-unreadable");
  }

  @Test
  void doesAllEditsOrNone() {
    assertThat(refusal("name: a\n", set("/name", "'b'"), remove("/tags")).code()).isEqualTo("edit-no-place");
  }
}
