package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.planfile.Edited.remove;
import static org.lct.planfile.Edited.text;

import org.junit.jupiter.api.Test;

/// What removing a value does to the text.
class RemoveValueTest {
  @Test
  void takesTheCommentsDirectlyAboveAlong() {
    assertThat(text("""
        # About the file
        name: shop
        # A paragraph of its own

        # About the budget
        budget: 10   # dollars
        # About the tags
        tags: [a]
        """, remove("/budget"))).isEqualTo("""
        # About the file
        name: shop
        # A paragraph of its own

        # About the tags
        tags: [a]
        """);
    assertThat(text("# About the file\nname: shop\ntags: [a]\n", remove("/name")))
        .isEqualTo("# About the file\ntags: [a]\n");
  }

  @Test
  void leavesCommentsOfAnotherIndentationAlone() {
    assertThat(text("network:\n  mode: vpc\n# not deeper\ndns:\n  domain: a\n  # deeper\nbudget: 1\n",
        remove("/dns"))).isEqualTo("network:\n  mode: vpc\nbudget: 1\n");
    assertThat(text("tags:\n- a\n # odd\n- b\n- c\n", remove("/tags/1")))
        .isEqualTo("tags:\n- a\n # odd\n- c\n");
  }

  @Test
  void leavesOneBlankLineBetweenWhatIsLeft() {
    String nodes = "nodes:\n  - name: a\n\n  - name: b\n\n  - name: c\n";

    assertThat(text("x: 1\n" + nodes, remove("/nodes/1")))
        .isEqualTo("x: 1\nnodes:\n  - name: a\n\n  - name: c\n");
    assertThat(text("x: 1\n" + nodes, remove("/nodes/0")))
        .isEqualTo("x: 1\nnodes:\n  - name: b\n\n  - name: c\n");
    assertThat(text("x: 1\n" + nodes, remove("/nodes/2")))
        .isEqualTo("x: 1\nnodes:\n  - name: a\n\n  - name: b\n");
  }

  @Test
  void keepsBlankLinesBetweenGroups() {
    assertThat(text("a: 1\nb: 2\n\nc: 3\nd: 4\n", remove("/c"))).isEqualTo("a: 1\nb: 2\n\nd: 4\n");
    assertThat(text("a: 1\nb: 2\n\nc: 3\nd: 4\n", remove("/b"))).isEqualTo("a: 1\n\nc: 3\nd: 4\n");
  }

  @Test
  void joinsTheNextKeyToTheDash() {
    assertThat(text("nodes:\n  - name: a   # first\n    type: b\n", remove("/nodes/0/name")))
        .isEqualTo("nodes:\n  - type: b\n");
    assertThat(text("nodes:\n  - name: a\n    # about the type\n    type: b\n", remove("/nodes/0/name")))
        .isEqualTo("nodes:\n  -\n    # about the type\n    type: b\n");
  }

  @Test
  void takesWhatBecomesEmptyAlong() {
    assertThat(text("name: a\nnetwork:\n  mode: vpc\ntags: [a]\n", remove("/network/mode")))
        .isEqualTo("name: a\ntags: [a]\n");
    assertThat(text("name: a\ndns:\n  zones:\n  - domain: a\nx: 1\n", remove("/dns/zones/0")))
        .isEqualTo("name: a\nx: 1\n");
    assertThat(text("name: a\ntags: [b]\n", remove("/tags/0"))).isEqualTo("name: a\n");
    assertThat(text("name: a\ntags: b\n", remove("/tags/0"))).isEqualTo("name: a\n");
  }

  @Test
  void leavesAnItemThatBecomesEmpty() {
    assertThat(text("regions:\n  - region: x   # here\n  - region: y\n", remove("/regions/0/region")))
        .isEqualTo("regions:\n  - {}   # here\n  - region: y\n");
    assertThat(text("order:\n- [a]\n- [b]\n", remove("/order/0/0"))).isEqualTo("order:\n- []\n- [b]\n");
  }

  @Test
  void removesInsideBrackets() {
    assertThat(text("tags: [a, b, c]\n", remove("/tags/1"))).isEqualTo("tags: [a, c]\n");
    assertThat(text("tags: [ a, b ]\n", remove("/tags/0"))).isEqualTo("tags: [ b ]\n");
    assertThat(text("tags: [a, b,]\n", remove("/tags/1"))).isEqualTo("tags: [a,]\n");
    assertThat(text("network: {mode: vpc, cidr: x}\n", remove("/network/cidr")))
        .isEqualTo("network: {mode: vpc}\n");
    assertThat(text("tags: [\n  a, # one\n  b, # two\n  c  # three\n]\n", remove("/tags/1")))
        .isEqualTo("tags: [\n  a, # one\n  c  # three\n]\n");
    assertThat(text("tags: [\n  a, # one\n  b  # two\n]\n", remove("/tags/1")))
        .isEqualTo("tags: [\n  a # one\n]\n");
  }

  @Test
  void keepsTheEndOfTheFile() {
    assertThat(text("a: 1\nb: 2", remove("/b"))).isEqualTo("a: 1");
    assertThat(text("a: 1\n\nb: 2\n", remove("/b"))).isEqualTo("a: 1\n");
    assertThat(text("a: 1\r\nb: 2\r\n", remove("/a"))).isEqualTo("b: 2\r\n");
  }

  @Test
  void keepsBlankLinesThatAreText() {
    assertThat(text("description: |+\n  a\n\nname: x\ntags: [a]\n", remove("/name")))
        .isEqualTo("description: |+\n  a\n\ntags: [a]\n");
  }
}
