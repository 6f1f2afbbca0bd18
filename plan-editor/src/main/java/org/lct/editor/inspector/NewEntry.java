package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;

/// What a new item of a list says first: what it must say, so that it can be read, and little more.
final class NewEntry {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int FIRST_PORT = 80;

  private NewEntry() {}

  /// A new item beside the items there are.
  static JsonNode of(Shape element, List<JsonNode> beside) {
    if (!(element instanceof Shape.Mapping mapping))
      return JSON.arrayNode();
    var entry = JSON.objectNode();
    return switch (mapping.name()) {
      case "storage entry" -> storage(entry, beside);
      case "volume" -> entry.put("label", free("label", "data", beside)).put("size", "100GB");
      case "init step" -> entry.put("name", "cloudinit:firewalled");
      case "NodeBalancer port" -> entry.put("port", freePort(beside));
      case "subnet" -> entry.put("name", free("name", "subnet", beside));
      case "StackScript" ->
        entry.put("label", free("label", "script", beside)).put("file", Texts.of("inspector.new.script"));
      case "allow rule" ->
        entry.put("from", Texts.of("inspector.new.range")).put("to", "any").put("port", "443");
      case "DNS zone" -> entry.put("domain", Texts.of("inspector.new.domain"));
      case "DNS record" -> entry.put("name", free("name", "www", beside)).put("type", "A")
          .put("target", Texts.of("inspector.new.address"));
      default -> entry;
    };
  }

  /// Without entries of its own a node has what the image makes; the first one is the disk that takes its place.
  private static ObjectNode storage(ObjectNode entry, List<JsonNode> beside) {
    if (beside.isEmpty())
      return entry.put("label", "system").put("size", "100%").put("fs", "ext4").put("boot", true);
    return entry.put("label", free("label", "data", beside)).put("size", "10GB").put("type", "blockstore");
  }

  private static String free(String key, String wanted, List<JsonNode> beside) {
    Set<String> taken = beside.stream().map(item -> item.path(key).asText()).collect(Collectors.toSet());
    return IntStream.iterate(1, n -> n + 1).mapToObj(n -> n == 1 ? wanted : wanted + n)
        .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
  }

  private static int freePort(List<JsonNode> beside) {
    Set<Integer> taken = beside.stream().map(item -> item.path("port").asInt(FIRST_PORT))
        .collect(Collectors.toSet());
    return IntStream.concat(IntStream.of(FIRST_PORT, 443), IntStream.iterate(8080, n -> n + 1))
        .filter(port -> !taken.contains(port)).findFirst().orElseThrow();
  }
}
