package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.planfile.Edited.set;
import static org.lct.planfile.Edited.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What setting a value does to the text.
class SetValueTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      // The quotes that were there, where they can still say it.
      "description: shop    # why | 'store' | description: store    # why",
      "description: 'shop'        | 'store' | description: 'store'",
      "description: 'shop'        | 'it''s' | description: 'it''s'",
      "description: \"shop\"      | 'a\\nb' | description: \"a\\nb\"",
      "description: 'shop'        | 'a\\nb' | description: \"a\\nb\"",
      // No quotes gain some where a reader of YAML 1.2 or 1.1 would take the text for something else.
      "description: shop | 'yes'  | description: 'yes'",
      "description: shop | '1:30' | description: '1:30'",
      "description: shop | '0x1'  | description: '0x1'",
      "description: shop | '1e3'  | description: '1e3'",
      "description: shop | ''     | description: ''",
      "description: shop | 'a: b' | description: 'a: b'",
      "description: shop | 'a #b' | description: 'a #b'",
      "description: shop | 'a#b:c, d' | description: a#b:c, d",
      "description: shop | '2001-12-14' | description: '2001-12-14'",
      "description: shop | '- a'  | description: '- a'",
      "description: shop | '-a'   | description: -a",
      "description: shop | '80%'  | description: 80%",
      "description: shop | 'a\\tb'  | description: \"a\\tb\"",
      // Numbers have no quotes, nor has a number that was a text.
      "budget: 10        | 20     | budget: 20",
      "budget: '10'      | 20.5   | budget: 20.5",
      // Booleans in the words of the one that was there.
      "security: {cloud-firewall: true} | false | security: {cloud-firewall: false}",
      "security: {cloud-firewall: no}   | true  | security: {cloud-firewall: yes}",
      "security: {cloud-firewall: ON}   | false | security: {cloud-firewall: OFF}",
  })
  void writesASingleValueAsTheOneBefore(String before, String value, String after) {
    String path = before.startsWith("security") ? "/security/cloud-firewall"
        : "/" + before.substring(0, before.indexOf(':'));
    String json = value.replace("''s", "\\u0027s").replace("''", "\"\"");

    assertThat(text("name: a\n" + before + "\n", set(path, json))).isEqualTo("name: a\n" + after + "\n");
  }

  @Test
  void leavesTheTextAloneIfItSaysTheValueAlready() {
    assertThat(text("name: \"sh\\x6fp\"\n", set("/name", "'shop'"))).isEqualTo("name: \"sh\\x6fp\"\n");
    assertThat(text("dns: {delegate: yes}\n", set("/dns/delegate", "'yes'")))
        .isEqualTo("dns: {delegate: 'yes'}\n");
  }

  @Test
  void usesTheWordsForBooleansThatTheFileUses() {
    assertThat(text("""
        dns:
          split-horizon: no
        """, set("/dns/delegate", "true"))).isEqualTo("""
        dns:
          split-horizon: no
          delegate: yes
        """);
  }

  @Test
  void addsAKeyWhereTheFormatHasIt() {
    assertThat(text("""
        # A shop
        name: shop

        # Everything in Newark
        regions:
        - region: us-east
          tags: [a]
          nodes:
          - type: small   # enough
            image: debian
        """, set("/budget", "100"), set("/description", "'Sells'"), set("/regions/0/nodes/0/name", "'web'"),
        set("/regions/0/nodes/0/count", "2"), set("/regions/0/counters", "['c']"))).isEqualTo("""
        # A shop
        name: shop
        description: Sells

        # Everything in Newark
        regions:
        - region: us-east
          counters: [c]
          tags: [a]
          nodes:
          - name: web
            type: small   # enough
            count: 2
            image: debian

        budget: 100
        """);
  }

  @Test
  void keepsUnknownKeysWhereTheyAre() {
    assertThat(
        text("future: 1\nregions: []\nlater: 2\n", set("/name", "'shop'"), set("/dns/domain", "'a.b'")))
        .isEqualTo("future: 1\nname: shop\nregions: []\ndns:\n  domain: a.b\nlater: 2\n");
  }

  @Test
  void makesMissingMappingsAndLists() {
    assertThat(text("name: shop\n", set("/regions/0/nodes/0/init/firstboot/0/name", "'shell:a.sh'")))
        .isEqualTo("""
        name: shop
        regions:
          - nodes:
              - init:
                  firstboot:
                    - name: shell:a.sh
        """);
  }

  @Test
  void indentsAsTheFileDoes() {
    assertThat(text("""
        name: shop
        network:
            mode: vpc
        regions:
        -   region: us-east
            nodes:
            -   name: web
        """, set("/regions/0/nodes/0/init/boot", "[{'name': 'shell:a'}]"), set("/dns", "{'domain': 'a.b'}")))
        .isEqualTo("""
            name: shop
            network:
                mode: vpc
            regions:
            -   region: us-east
                nodes:
                -   name: web
                    init:
                        boot:
                        -   name: shell:a
            dns:
                domain: a.b
            """);
  }

  @Test
  void givesAKeyWithoutAValueOne() {
    assertThat(
        text("name:\nnetwork:   # auto\ntags: [a]\n", set("/name", "'shop'"), set("/network/mode", "'vpc'")))
        .isEqualTo("name: shop\nnetwork:   # auto\n  mode: vpc\ntags: [a]\n");
  }

  @Test
  void keepsABlockOfTextABlock() {
    assertThat(text("""
        description: |-   # for people
            One
            Two
        # next
        name: shop
        """, set("/description", "'Three\\nFour\\n'"))).isEqualTo("""
        description: |   # for people
            Three
            Four
        # next
        name: shop
        """);
    assertThat(text("description: |\n  a\nname: x\n", set("/description", "'List:\\n  - b\\n\\n - c\\n'")))
        .isEqualTo("description: |\n  List:\n    - b\n\n   - c\nname: x\n");
    assertThat(text("description: >\n  a\nname: x\n", set("/description", "'b\\n  c'")))
        .isEqualTo("description: |-\n  b\n    c\nname: x\n");
    assertThat(text("description: >\n  a\n  b\nname: x\n", set("/description", "'c d\\ne'")))
        .isEqualTo("description: >-\n  c d\n\n  e\nname: x\n");
    assertThat(text("description: |\n  a\nname: x\n", set("/description", "' b'")))
        .isEqualTo("description: ' b'\nname: x\n");
  }

  @Test
  void writesATextOfSeveralLinesInQuotesWhereABlockWouldSwallowWhatFollows() {
    assertThat(text("network: # why\n  # about the mode\n  mode: vpc\n", set("/network", "'a\\nb'")))
        .isEqualTo("network: \"a\\nb\" # why\n  # about the mode\n");
    assertThat(text("name: x\n      \n# end\n", set("/description", "'a\\nb'")))
        .isEqualTo("name: x\ndescription: \"a\\nb\"\n      \n# end\n");
  }

  @Test
  void replacesASingleValueByACollectionAndBack() {
    assertThat(text("name: a\nnetwork: none   # why\ntags: [a]\n", set("/network", "{'mode': 'vpc'}")))
        .isEqualTo("name: a\nnetwork:   # why\n  mode: vpc\ntags: [a]\n");
    assertThat(text("name: a\norder:   # why\n  - web\n\n  - db\ntags: [a]\n", set("/order", "'web'")))
        .isEqualTo("name: a\norder: web   # why\ntags: [a]\n");
    assertThat(
        text("regions:\n  - a   # b\n  - region: c\n", set("/regions/0", "{'region': 'x', 'tags': ['t']}")))
        .isEqualTo("regions:\n  - region: x   # b\n    tags: [t]\n  - region: c\n");
    assertThat(text("regions:\n  - region: x\n    tags: [t]\n  - region: c\n", set("/regions/0", "'a'")))
        .isEqualTo("regions:\n  - a\n  - region: c\n");
  }

  @Test
  void keepsTheStyleOfACollection() {
    assertThat(text("tags:\n- a\n- b\nname: x\n", set("/tags", "['c']"))).isEqualTo("tags:\n- c\nname: x\n");
    assertThat(text("tags: [a, b]\nname: x\n", set("/tags", "['c', 'd e']")))
        .isEqualTo("tags: [c, d e]\nname: x\n");
    assertThat(text("network: {mode: vpc}\n", set("/network/cidr", "'10.0.0.0/8'")))
        .isEqualTo("network: {mode: vpc, cidr: 10.0.0.0/8}\n");
    assertThat(text("dns: {domain: a.b}\n", set("/dns/zones", "[{'ttl': 1, 'domain': 'c.d'}]")))
        .isEqualTo("dns: {domain: a.b, zones: [{domain: c.d, ttl: 1}]}\n");
  }

  @Test
  void findsAKeyByItsPresentName() {
    assertThat(text("defaults: {distribution: debian}\n", set("/defaults/image", "'ubuntu'")))
        .isEqualTo("defaults: {distribution: ubuntu}\n");
  }

  @Test
  void putsAKeyBeforeAMergedOneAndTakesItAway() {
    String merged = "defaults: &d\n  count: 2\nregions:\n- region: x\n  nodes:\n  - <<: *d\n    name: web\n";
    String own = merged + "    count: 3\n";

    assertThat(text(merged, set("/regions/0/nodes/0/count", "3"))).isEqualTo(own);
    assertThat(text(own, Edited.remove("/regions/0/nodes/0/count"))).isEqualTo(merged);
  }
}
