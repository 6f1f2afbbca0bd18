package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.planfile.Edited.copy;
import static org.lct.planfile.Edited.insert;
import static org.lct.planfile.Edited.move;
import static org.lct.planfile.Edited.remove;
import static org.lct.planfile.Edited.text;

import org.junit.jupiter.api.Test;

/// What inserting and moving items of lists does to the text.
class ListEditTest {
  private static final String TWO_REGIONS = """
      regions:
        - region: us-east
          nodes:
            # The front
            - name: 'web'
              future: {x: 1}   # unknown

              type: small

            - name: db

        - region: eu-west
          nodes:
          - name: cache
      """;

  @Test
  void insertsAnItemWhereItIsAskedFor() {
    String before = "x: 1\nnodes:\n  # first\n  - name: a\n  - name: b\n";

    assertThat(text(before, insert("/nodes", 0, "{'name': 'c'}")))
        .isEqualTo("x: 1\nnodes:\n  - name: c\n  # first\n  - name: a\n  - name: b\n");
    assertThat(text(before, insert("/nodes", 1, "{'name': 'c', 'x': 1}")))
        .isEqualTo("x: 1\nnodes:\n  # first\n  - name: a\n  - name: c\n    x: 1\n  - name: b\n");
    assertThat(text(before, insert("/nodes", 2, "'c'")))
        .isEqualTo("x: 1\nnodes:\n  # first\n  - name: a\n  - name: b\n  - c\n");
  }

  @Test
  void separatesItemsAsTheListDoes() {
    assertThat(text("nodes:\n- name: a\n\n- name: b\nx: 1\n", insert("/nodes", 2, "{'name': 'c'}")))
        .isEqualTo("nodes:\n- name: a\n\n- name: b\n\n- name: c\nx: 1\n");
    assertThat(text("nodes:\n- name: a\n\n- name: b\nx: 1\n", insert("/nodes", 0, "{'name': 'c'}")))
        .isEqualTo("nodes:\n- name: c\n\n- name: a\n\n- name: b\nx: 1\n");
    assertThat(text("nodes:\n- {name: a}\n", insert("/nodes", 1, "{'name': 'c', 'x': [1]}")))
        .isEqualTo("nodes:\n- {name: a}\n- {name: c, x: [1]}\n");
  }

  @Test
  void leavesBlanksAtTheEndOfALineWhenTheLastEntryInItGoes() {
    assertThat(text("tags: [a, b \n]\n", remove("/tags/1"))).isEqualTo("tags: [a \n]\n");
  }

  @Test
  void staysInBrackets() {
    assertThat(text("tags: [a, b]\n", insert("/tags", 2, "'c, d'"))).isEqualTo("tags: [a, b, 'c, d']\n");
    assertThat(text("tags: [ a,b ]\n", insert("/tags", 0, "'c'"))).isEqualTo("tags: [ c,a,b ]\n");
    assertThat(text("tags: [a, b,]\n", insert("/tags", 2, "'c'"))).isEqualTo("tags: [a, b, c,]\n");
    assertThat(text("nodes: [{name: a}]\n", insert("/nodes", 1, "{'name': 'b'}")))
        .isEqualTo("nodes: [{name: a}, {name: b}]\n");
    assertThat(text("tags: [\n  a, # one\n  b  # two\n]\n", insert("/tags", 2, "'c'")))
        .isEqualTo("tags: [\n  a, # one\n  b,  # two\n  c\n]\n");
    assertThat(text("tags: []\n", insert("/tags", 0, "'c'"))).isEqualTo("tags: [c]\n");
    assertThat(text("regions: [] # none\n", insert("/regions", 0, "{'region': 'x'}")))
        .isEqualTo("regions: # none\n  - region: x\n");
  }

  @Test
  void makesAListOfOneValue() {
    assertThat(text("tags: web   # one\n", insert("/tags", 1, "'db'")))
        .isEqualTo("tags: [web, db]   # one\n");
    assertThat(text("tags: 'web'\n", insert("/tags", 0, "'db'"))).isEqualTo("tags: [db, 'web']\n");
    assertThat(text("defaults:\n  storage: default\n", insert("/defaults/storage", 0, "{'label': 'a'}")))
        .isEqualTo("defaults:\n  storage:\n    - label: a\n");
    assertThat(text("order:\n- web\n", insert("/order/stages", 1, "['a', 'b']")))
        .isEqualTo("order:\n- web\n- [a, b]\n");
  }

  @Test
  void makesAListThatIsAbsent() {
    assertThat(
        text("name: a\nregions:\n- region: x\n", insert("/regions/0/nodes", 0, "{'name': 'b', 'count': 2}")))
        .isEqualTo("name: a\nregions:\n- region: x\n  nodes:\n  - name: b\n    count: 2\n");
    assertThat(text("name: a\ntags:\n", insert("/tags", 0, "'b'"))).isEqualTo("name: a\ntags: [b]\n");
  }

  @Test
  void movesAnItemAsItIsWritten() {
    assertThat(text(TWO_REGIONS, move("/regions/0/nodes/0", "/regions/1/nodes", 1))).isEqualTo("""
        regions:
          - region: us-east
            nodes:
              - name: db

          - region: eu-west
            nodes:
            - name: cache
            # The front
            - name: 'web'
              future: {x: 1}   # unknown

              type: small
        """);
  }

  @Test
  void copiesAnItemAsItIsWritten() {
    assertThat(text(TWO_REGIONS, copy(TWO_REGIONS, "/regions/0/nodes/0", "{}", "/regions/1/nodes", 1)))
        .isEqualTo(TWO_REGIONS + """
                # The front
                - name: 'web'
                  future: {x: 1}   # unknown

                  type: small
            """);
    assertThat(text("tags: [a]\n", copy("tags:\n- 'b'   # why\n", "/tags/0", "'b'", "/tags", 1)))
        .isEqualTo("tags: [a, 'b']\n");
    assertThat(text("nodes:\n- name: a\n", copy("- x: 1\n  # why\n  y: 2\n", "/0", "{}", "/nodes", 0)))
        .isEqualTo("nodes:\n- x: 1\n  # why\n  y: 2\n- name: a\n");
  }

  @Test
  void copiesWhatAnItemSaysWhereItsTextCannotStand() {
    assertThat(text("nodes: [{name: a}]\n",
        copy("nodes:\n- name: b\n  type: c\n", "/nodes/0", "{'name': 'b', 'type': 'c'}", "/nodes", 1)))
        .isEqualTo("nodes: [{name: a}, {name: b, type: c}]\n");
    String anchored = "nodes:\n- x: 1\n- &web {name: a}\n- *web\n";
    assertThat(text(anchored, copy(anchored, "/nodes/1", "{'name': 'a'}", "/nodes", 3)))
        .isEqualTo(anchored + "- name: a\n");
    assertThat(text(anchored, copy(anchored, "/nodes/2", "{'name': 'a'}", "/nodes", 3)))
        .isEqualTo(anchored + "- name: a\n");
  }

  @Test
  void movesAnItemInItsList() {
    assertThat(text("nodes:\n- a # 1\n- b # 2\n- c # 3\n", move("/nodes/0", "/nodes", 2)))
        .isEqualTo("nodes:\n- b # 2\n- c # 3\n- a # 1\n");
    assertThat(text("nodes:\n- a # 1\n- b # 2\n- c # 3\n", move("/nodes/2", "/nodes", 0)))
        .isEqualTo("nodes:\n- c # 3\n- a # 1\n- b # 2\n");
    assertThat(text("tags: [a, 'b', c]\n", move("/tags/1", "/tags", 0))).isEqualTo("tags: ['b', a, c]\n");
    assertThat(text("tags: [a, b]\n", move("/tags/1", "/tags", 1))).isEqualTo("tags: [a, b]\n");
  }

  @Test
  void movesAnItemIntoAListThatIsAbsent() {
    assertThat(text("""
        regions:
          - region: us-east
            nodes:
              - name: web   # only
          - region: eu-west
        """, move("/regions/0/nodes/0", "/regions/1/nodes", 0))).isEqualTo("""
        regions:
          - region: us-east
          - region: eu-west
            nodes:
              - name: web   # only
        """);
  }

  @Test
  void movesBetweenBracketsAndLines() {
    assertThat(text("tags:\n- 'a'\n- b\ncounters: [c]\n", move("/tags/0", "/counters", 1)))
        .isEqualTo("tags:\n- b\ncounters: [c, 'a']\n");
    assertThat(text("tags:\n- 'a'\ncounters: [c, {x:   1}]\n", move("/counters/1", "/tags", 0)))
        .isEqualTo("tags:\n- {x:   1}\n- 'a'\ncounters: [c]\n");
  }
}
