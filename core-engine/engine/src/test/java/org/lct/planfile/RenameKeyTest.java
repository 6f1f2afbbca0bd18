package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.planfile.Edited.refusal;
import static org.lct.planfile.Edited.rename;
import static org.lct.planfile.Edited.text;

import org.junit.jupiter.api.Test;

/// What renaming a key does to the text.
class RenameKeyTest {
  @Test
  void leavesTheValueAndItsPlace() {
    assertThat(
        text("name: shop\n# About it\nbugdet : 10   # dollars\ntags: [a]\n", rename("/bugdet", "budget")))
        .isEqualTo("name: shop\n# About it\nbudget : 10   # dollars\ntags: [a]\n");
    assertThat(text("netwrok:\n  mode: vpc\n", rename("/netwrok", "network")))
        .isEqualTo("network:\n  mode: vpc\n");
    assertThat(text("regions:\n- {regoin: us-east, nodes: []}\n", rename("/regions/0/regoin", "region")))
        .isEqualTo("regions:\n- {region: us-east, nodes: []}\n");
  }

  @Test
  void quotesAKeyWhereItMust() {
    assertThat(text("{\"nmae\": \"shop\"}\n", rename("/nmae", "name"))).isEqualTo("{\"name\": \"shop\"}\n");
    assertThat(text("a: 1\n", rename("/a", "x: y"))).isEqualTo("'x: y': 1\n");
  }

  @Test
  void anOldNameBecomesThePresentOne() {
    assertThat(text("defaults:\n  distribution: Debian 8\n", rename("/defaults/image", "image")))
        .isEqualTo("defaults:\n  image: Debian 8\n");
  }

  @Test
  void aKeyThatHasTheNameStaysAsItIs() {
    assertThat(text("'name': shop\n", rename("/name", "name"))).isEqualTo("'name': shop\n");
  }

  @Test
  void aNameThatAnotherKeyHasIsRefused() {
    var refusal = refusal("name: shop\nnmae: store\n", rename("/nmae", "name"));

    assertThat(refusal.code()).isEqualTo("edit-not-possible");
    assertThat(refusal.summary()).isEqualTo("`nmae` cannot be called `name`: there is such a key");
  }

  @Test
  void whatHasNoKeyOfItsOwnIsRefused() {
    assertThat(refusal("tags: [a]\n", rename("/tags/0", "b")).code()).isEqualTo("edit-no-place");
    assertThat(refusal("tags: a\n", rename("/tags/0", "b")).code()).isEqualTo("edit-no-place");
    assertThat(refusal("order: [[a]]\n", rename("/order/stages", "b")).code()).isEqualTo("edit-no-place");
    assertThat(refusal("tags: a\n", rename("/", "b")).code()).isEqualTo("edit-no-place");
    assertThat(refusal("tags: a\n", rename("/name", "b")).code()).isEqualTo("edit-no-place");
    assertThat(
        refusal("defaults: &d {count: 1}\nregions:\n- <<: *d\n", rename("/regions/0/count", "b")).code())
        .isEqualTo("edit-shared-value");
  }
}
