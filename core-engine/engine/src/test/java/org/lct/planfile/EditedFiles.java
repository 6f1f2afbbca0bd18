package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lct.plan.PlanPath;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.lct.planfile.YamlNode.Unusable;
import org.lct.testing.SharedFolder;

/// Files as people write them, for edits: the samples, merge keys, unknown keys, JSON; each also with CR LF,
/// with a byte order mark, and without a last line break.
final class EditedFiles {
  private static final List<String> TEXTS = List.of("""
      # Templates
      name: "shop"

      defaults: &defaults
          count: 2
          tags: &tags [a, 'b']   # both
          future: {x: 1}

      regions:
      # first
      - &us
        region: us-east
        tags: *tags
        nodes:
        - <<: *defaults
          name: web
          # own
          count: 3

        - {<<: *defaults, name: db}
      - <<: *us
        region: eu-west
      network: {mode: vpc,
                cidr: 10.0.0.0/8}
      """, """
      {
        "name": "shop",
        "regions": [
          {
            "region": "us-east",
            "tags": ["a"],
            "nodes": [
              {"name": "web", "count": 2}
            ]
          }
        ],
        "tags": []
      }
      """, """
      ---
      name:   shop
      description: |+
        Several

        lines

      unknown: ~
      order:
      - - web
        - db
      -
        - cache
      tags: [
        one, # 1
        'two'  # 2
      ]
      regions:
         -  region: x
            # deep
            nodes:
               # deeper
               -  name: a

               # b
               -  name: b
                  init: {boot-on-create: no, boot: [{name: 'shell:a'}]}
                  # end of b
         # end of x
      budget: 5   # last
      # end
      """);

  private EditedFiles() {}

  static Arbitrary<EditCase> all() {
    var texts = new ArrayList<>(TEXTS);
    texts.add(resource("/org/lct/sample/ha-wordpress.yaml"));
    if (System.getenv("LCT_SHARED") != null)
      for (var name : List.of("plans/ha-wordpress.yaml", "plans/iot-cruncher.yaml"))
        texts.add(new String(SharedFolder.bytes(name), UTF_8));
    var variants = new ArrayList<EditCase>();
    for (var text : texts)
      for (var variant : List.of(text, "\uFEFF" + text, text.replace("\n", "\r\n"), text.stripTrailing()))
        variants.add(of(variant));
    return Arbitraries.of(variants);
  }

  private static String resource(String name) {
    try (var in = EditedFiles.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A text with what it says.
  static EditCase of(String text) {
    var root = PlanReader.read("cluster.yaml", text.getBytes(UTF_8)).document().root().orElseThrow();
    return new EditCase(text, tree(root), new PlanEdit.RemoveValue(PlanPath.ROOT));
  }

  private static JsonNode tree(YamlNode node) {
    var json = JsonNodeFactory.instance;
    return switch (node.resolved()) {
      case Mapping mapping -> {
        var tree = json.objectNode();
        mapping.entries().forEach((name, entry) -> tree.set(name, tree(entry.value())));
        yield tree;
      }
      case Sequence list -> {
        var tree = json.arrayNode();
        list.items().forEach(item -> tree.add(tree(item)));
        yield tree;
      }
      case Scalar scalar when scalar.isNull() -> json.nullNode();
      case Scalar scalar when Flags.of(scalar).isPresent() -> json.booleanNode(Flags.of(scalar).get());
      case Scalar scalar when scalar.isPlain() && scalar.value().matches("[0-9]{1,9}") ->
        json.numberNode(Integer.parseInt(scalar.value()));
      case Scalar scalar -> json.textNode(scalar.value());
      case Alias _,Unusable _ -> throw new IllegalArgumentException("No value");
    };
  }
}
