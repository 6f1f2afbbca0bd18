package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Documents made from the shapes: plans as JSON trees, all right or with mistakes of every kind.
final class RandomDocuments {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS = List.of("web", "kafka-1", "a b", "é😀", "80%", "500GB", "1 TB",
      "0GB", "12",
      "10m", "1h", "25%", "0%", "443", "8000-8010", "80,443", "70000", "8080/health", "10.0.0.0/8",
      "10.0.0.0/33",
      "192.0.2.1", "2001:db8::1", "example.com", "internal", "me@example.com", "/mnt/db", "/dev/sda",
      "web-{index}",
      "web-{", "{a}{b}", "secret:db/password", "secret:", "ansible:site.yaml", "stackscript:linode/LAMP",
      "shell:",
      "anisble:x", "default", "ssh", "tcp", "http", "drop", "ext4", "vpc", "ipv6", "none", "spread", "health",
      "dns",
      "A", "blockstore", "migrate", "roundrobin", "table", "v1", "us-east", "Linode 24576", "ram:80GB",
      "ubuntu 24.04",
      "null", "~", "true", "", " ", "a\n", "two\nlines", "trailing ", "'quoted'", "\"", "#x", "a: b", "- a",
      "x".repeat(1001));
  private static final List<String> NAMES = List.of("tyep", "name", "", "<<", "tags", "image", "distribution",
      "UPPER",
      "env_1", "9", "a b");

  private final Random random;
  private final double mistakes;

  private RandomDocuments(Random random, double mistakes) {
    this.random = random;
    this.mistakes = mistakes;
  }

  /// Plans without a mistake in their structure, with a name.
  static Arbitrary<JsonNode> valid() {
    return Arbitraries.randomValue(random -> {
      var plan = (ObjectNode) new RandomDocuments(random, 0).of(PlanShapes.CLUSTER, 0);
      return plan.put("name", "cluster");
    });
  }

  /// Plans of which about half have mistakes.
  static Arbitrary<JsonNode> any() {
    return Arbitraries.randomValue(random -> new RandomDocuments(random, random.nextBoolean() ? 0.05 : 0)
        .of(PlanShapes.CLUSTER, 0));
  }

  /// A value that fits a shape.
  static JsonNode value(Shape shape, Random random) {
    return new RandomDocuments(random, 0).of(shape, 4);
  }

  private JsonNode of(Shape shape, int depth) {
    if (random.nextDouble() < mistakes)
      return anything(depth);
    return switch (shape) {
      case Shape.Mapping mapping -> mapping(mapping, depth);
      case Shape.Dictionary dictionary -> dictionary(dictionary, depth);
      case Shape.Sequence list -> list(list.element(), depth);
      case Shape.Text text -> text(text);
      case Shape.Secret _ -> JSON.textNode("secret:db/password");
      case Shape.Tagged _ -> JSON.textNode(oneOf(List.of("ansible:site.yaml", "stackscript:linode/LAMP")));
      case Shape.Whole(int least, int most) ->
        JSON.numberNode(between(least, most));
      case Shape.Amount _ ->
        DecimalNode.valueOf(new BigDecimal(oneOf(List.of("0", "99.50", "1000000000", "12.345"))));
      case Shape.Flag _ -> JSON.booleanNode(random.nextBoolean());
      case Shape.Choice(var words) -> JSON.textNode(oneOf(words));
      case Shape.Shorthand shorthand ->
        of(random.nextBoolean() ? shorthand.brief() : shorthand.full(), depth);
    };
  }

  private ObjectNode mapping(Shape.Mapping shape, int depth) {
    var node = JSON.objectNode();
    if (shape.form() == Shape.Mapping.Form.EXACTLY_ONE) {
      var only = shape.keys().get(random.nextInt(shape.keys().size()));
      node.set(only.name(), of(only.shape(), depth + 1));
    } else {
      for (var key : shape.keys())
        addKey(node, key, depth);
    }
    if (random.nextDouble() < mistakes)
      node.set(oneOf(NAMES), anything(depth + 1));
    return node;
  }

  private void addKey(ObjectNode node, PlanKey key, int depth) {
    boolean wanted = key.required() ? random.nextDouble() >= mistakes : random.nextInt(3 + depth) == 0;
    if (!wanted)
      return;
    String name = key.oldName().filter(_ -> random.nextInt(3) == 0).orElse(key.name());
    boolean empty = !key.required() && random.nextInt(20) == 0;
    node.set(name, empty ? JSON.nullNode() : of(key.shape(), depth + 1));
  }

  private JsonNode dictionary(Shape.Dictionary shape, int depth) {
    var node = JSON.objectNode();
    for (int i = random.nextInt(3); i > 0; i--)
      node.set(random.nextDouble() < mistakes ? oneOf(NAMES) : "v" + random.nextInt(5),
          of(shape.values(), depth + 1));
    return node;
  }

  private JsonNode list(Shape element, int depth) {
    var node = JSON.arrayNode();
    IntStream.range(0, random.nextInt(4)).forEach(_ -> node.add(of(element, depth + 1)));
    return node;
  }

  private JsonNode text(Shape.Text shape) {
    var fitting = TEXTS.stream()
        .filter(text -> text.length() <= shape.longest() && shape.form().matcher(text).matches())
        .toList();
    return switch (shape.bare()) {
      case Shape.Text.Bare.Any _ when random.nextInt(8) == 0 ->
        oneOf(List.of(JSON.numberNode(random.nextInt()),
            JSON.booleanNode(true), DecimalNode.valueOf(new BigDecimal("2.50"))));
      case Shape.Text.Bare.Whole(int least, int most) when random.nextInt(3) == 0 ->
        JSON.numberNode(between(least, most));
      default -> JSON.textNode(oneOf(fitting));
    };
  }

  private JsonNode anything(int depth) {
    return switch (random.nextInt(depth > 8 ? 6 : 8)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 ->
        JSON.numberNode(oneOf(List.of(-1, 0, 1, 2, 3, 80, 9999, 10000, 65535, 65536, Integer.MAX_VALUE)));
      case 3 -> DecimalNode.valueOf(new BigDecimal(oneOf(List.of("0.5", "-2.5", "1000000000.01", "99.50"))));
      case 4, 5 -> JSON.textNode(oneOf(TEXTS));
      case 6 -> JSON.arrayNode().add(anything(depth + 1)).add(anything(depth + 1));
      default -> JSON.objectNode().set(oneOf(NAMES), anything(depth + 1));
    };
  }

  private int between(int least, int most) {
    return random.nextBoolean() || least == most ? least : random.nextInt(least, most);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
