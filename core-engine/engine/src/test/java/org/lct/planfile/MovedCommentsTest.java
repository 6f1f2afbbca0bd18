package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.planfile.Edited.insert;
import static org.lct.planfile.Edited.move;
import static org.lct.planfile.Edited.remove;
import static org.lct.planfile.Edited.text;

import org.junit.jupiter.api.Test;

/// The comments that belong to an entry go where it goes, and the others stay where they are.
class MovedCommentsTest {
  private static final String TIERS = """
      regions:
        - region: us-east
          nodes: [ {name: web}, # the web tier, ask Ann
                   {name: db} ]
        - region: eu-west
          nodes:
            - name: cache
      """;
  private static final String LINES = """
      regions: [
        {region: us-east, nodes: [
          # about web
          # and more
          {name: web}, # web
          # about db

          # about cache
          {name: cache}   # cache
          # end
        ]},
        {region: eu-west, nodes: [
          {name: db} # db
        ]}
      ]
      """;

  @Test
  void goWithAnEntryFromBracketsToLines() {
    assertThat(text(TIERS, move("/regions/0/nodes/0", "/regions/1/nodes", 1))).isEqualTo("""
        regions:
          - region: us-east
            nodes: [ {name: db} ]
          - region: eu-west
            nodes:
              - name: cache
              - {name: web} # the web tier, ask Ann
        """);
    assertThat(text(TIERS, move("/regions/0/nodes/1", "/regions/1/nodes", 0))).isEqualTo("""
        regions:
          - region: us-east
            nodes: [ {name: web} # the web tier, ask Ann
                     ]
          - region: eu-west
            nodes:
              - {name: db}
              - name: cache
        """);
    assertThat(text("""
        tags: [
          # about a
          a, # 1
          b
        ]
        counters:
        - c
        """, move("/tags/0", "/counters", 1))).isEqualTo("""
        tags: [
          b
        ]
        counters:
        - c
        # about a
        - a # 1
        """);
  }

  @Test
  void goWithAnEntryFromLinesToBrackets() {
    assertThat(text("""
        tags:
        # about a
        - a   # 1
        - b
        counters: [
          c
        ]
        """, move("/tags/0", "/counters", 1))).isEqualTo("""
        tags:
        - b
        counters: [
          c,
          # about a
          a   # 1
        ]
        """);
  }

  @Test
  void goWithAnEntryWithinItsList() {
    assertThat(text(TIERS, move("/regions/0/nodes/0", "/regions/0/nodes", 1))).contains("""
            nodes: [ {name: db},
                     # the web tier, ask Ann
                     {name: web} ]
        """);
    assertThat(text(TIERS, move("/regions/0/nodes/1", "/regions/0/nodes", 0))).contains("""
            nodes: [ {name: db}, {name: web} # the web tier, ask Ann
                     ]
        """);
    assertThat(text(LINES, move("/regions/0/nodes/0", "/regions/0/nodes", 1))).contains("""
            # about db

            # about cache
            {name: cache},   # cache
            # about web
            # and more
            {name: web} # web
            # end
          ]},
        """);
    assertThat(text(LINES, move("/regions/0/nodes/1", "/regions/0/nodes", 0))).contains("""
          {region: us-east, nodes: [
            # about cache
            {name: cache},   # cache
            # about web
            # and more
            {name: web} # web
            # about db

            # end
          ]},
        """);
  }

  @Test
  void goWithAnEntryToOtherBrackets() {
    assertThat(text(LINES, move("/regions/0/nodes/0", "/regions/1/nodes", 0))).contains("""
          {region: us-east, nodes: [
            # about db

            # about cache
            {name: cache}   # cache
            # end
          ]},
          {region: eu-west, nodes: [
            # about web
            # and more
            {name: web}, # web
            {name: db} # db
          ]}
        """);
  }

  @Test
  void standAboveTheLineWhereTheyHaveNoPlaceInIt() {
    assertThat(text("""
        regions:
          - region: us-east
            nodes:
              # about web
              - {name: web} # web
              - {name: db}
          - region: eu-west
            nodes: [{name: cache}]
        """, move("/regions/0/nodes/0", "/regions/1/nodes", 1))).isEqualTo("""
        regions:
          - region: us-east
            nodes:
              - {name: db}
          - region: eu-west
            # about web
            # web
            nodes: [{name: cache}, {name: web}]
        """);
    assertThat(text("""
        {"tags": ["a", # 1
          "b"], "counters": ["c"]}
        """, move("/tags/0", "/counters", 1))).isEqualTo("""
        # 1
        {"tags": ["b"], "counters": ["c", "a"]}
        """);
  }

  @Test
  void ofAListThatGoesStandAboveItsLastEntry() {
    assertThat(text("""
        regions:
          - region: us-east
            # the nodes
            nodes: # of the shop
              - name: web # web
          - region: eu-west
        """, move("/regions/0/nodes/0", "/regions/1/nodes", 0))).isEqualTo("""
        regions:
          - region: us-east
          - region: eu-west
            nodes:
              # the nodes
              # of the shop
              - name: web # web
        """);
  }

  @Test
  void behindAnEmptyListGoOnBehindThatOfItsFirstEntry() {
    assertThat(text("""
        stop-order:
          -
            - |- # why
              a
            - b
          - [] # none
        """, move("/stop-order/0/0", "/stop-order/1", 0))).isEqualTo("""
        stop-order:
          -
            - b
          - - |- # why # none
              a
        """);
  }

  @Test
  void stayWithTheirEntriesWhenOneIsInsertedOrRemoved() {
    String tags = "tags: [\n  # about a\n  a, # 1\n  # about b\n  b  # 2\n]\n";

    assertThat(text(tags, insert("/tags", 0, "'c'")))
        .isEqualTo("tags: [\n  c,\n  # about a\n  a, # 1\n  # about b\n  b  # 2\n]\n");
    assertThat(text(tags, insert("/tags", 1, "'c'")))
        .isEqualTo("tags: [\n  # about a\n  a, # 1\n  c,\n  # about b\n  b  # 2\n]\n");
    assertThat(text(tags, remove("/tags/0"))).isEqualTo("tags: [\n  # about b\n  b  # 2\n]\n");
    assertThat(text(tags, remove("/tags/1"))).isEqualTo("tags: [\n  # about a\n  a # 1\n]\n");
    assertThat(text("tags: [a, b # 1\n]\n", insert("/tags", 2, "'c'")))
        .isEqualTo("tags: [a, b, # 1\n          c\n]\n");
    assertThat(text("tags: [a, # 1\n  # about b\n  b]\n", remove("/tags/0")))
        .isEqualTo("tags: [\n  # about b\n  b]\n");
    assertThat(text("tags: [ # none\n]\n", insert("/tags", 0, "{'a': 1}")))
        .isEqualTo("tags: [{a: 1} # none\n]\n");
  }
}
