package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.planfile.Edited.insert;
import static org.lct.planfile.Edited.move;
import static org.lct.planfile.Edited.set;
import static org.lct.planfile.Edited.text;

import org.junit.jupiter.api.Test;

/// JSON is written as the file is: with its tabs, and with or without blanks.
class JsonHabitsTest {
  private static final String TABS = """
      {
      \t"name": "shop",
      \t"regions": [
      \t\t{"region": "us-east", "nodes": [
      \t\t\t{"name": "web"},
      \t\t\t{"name": "db"}
      \t\t]},
      \t\t{
      \t\t\t"region": "eu-west",
      \t\t\t"nodes": [
      \t\t\t\t{"name": "cache"}
      \t\t\t]
      \t\t}
      \t]
      }
      """;

  @Test
  void newLinesHaveTheTabsOfTheirNeighbours() {
    assertThat(text(TABS, set("/tags", "['a']"))).isEqualTo(
        TABS.replace("\t\"regions\": [", "\t\"tags\": [\"a\"],\n\t\"regions\": ["));
    assertThat(text(TABS, set("/network", "{'mode': 'vpc'}")))
        .isEqualTo(TABS.replace("\n\t]\n}", "\n\t],\n\t\"network\": {\n\t\t\"mode\": \"vpc\"\n\t}\n}"));
    assertThat(text(TABS, insert("/regions/0/nodes", 1, "{'name': 'a'}"))).isEqualTo(
        TABS.replace("\t\t\t{\"name\": \"db\"}",
            "\t\t\t{\n\t\t\t\t\"name\": \"a\"\n\t\t\t},\n\t\t\t{\"name\": \"db\"}"));
  }

  @Test
  void whatMovesHasTheTabsOfItsNeighbours() {
    assertThat(text(TABS, move("/regions/0/nodes/1", "/regions/0/nodes", 0)))
        .isEqualTo(TABS.replace("\t\t\t{\"name\": \"web\"},\n\t\t\t{\"name\": \"db\"}",
            "\t\t\t{\"name\": \"db\"},\n\t\t\t{\"name\": \"web\"}"));
    assertThat(text(TABS, move("/regions/0/nodes/0", "/regions/1/nodes", 1)))
        .isEqualTo(TABS.replace("\t\t\t{\"name\": \"web\"},\n", "")
            .replace("\t\t\t\t{\"name\": \"cache\"}",
                "\t\t\t\t{\"name\": \"cache\"},\n\t\t\t\t{\"name\": \"web\"}"));
  }

  @Test
  void oneLineIsAsTightAsTheFile() {
    assertThat(text("{\"name\":\"shop\"}", set("/tags", "['a', 'b']")))
        .isEqualTo("{\"name\":\"shop\",\"tags\":[\"a\",\"b\"]}");
    assertThat(text("{\"name\":\"shop\",\"regions\":[{\"region\":\"x\"}]}",
        insert("/regions/0/nodes", 0, "{'name': 'web', 'count': 2}")))
        .isEqualTo(
            "{\"name\":\"shop\",\"regions\":[{\"region\":\"x\",\"nodes\":[{\"name\":\"web\",\"count\":2}]}]}");
    assertThat(text("{\"name\": \"shop\", \"tags\": [\"a\"]}", set("/network", "{'mode': 'vpc'}")))
        .isEqualTo("{\"name\": \"shop\", \"tags\": [\"a\"], \"network\": {\"mode\": \"vpc\"}}");
  }
}
