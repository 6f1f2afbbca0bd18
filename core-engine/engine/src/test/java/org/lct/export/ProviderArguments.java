package org.lct.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What the Terraform provider documents of one kind of resource, or of a block in it.
record ProviderArguments(List<String> required, List<String> optional, List<String> computed,
    Map<String, ProviderArguments> blocks) {
  ProviderArguments {
    required = copy(required);
    optional = copy(optional);
    computed = copy(computed);
    blocks = blocks == null ? Map.of() : Map.copyOf(blocks);
  }

  private static List<String> copy(List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  List<String> arguments() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }

  /// By type of resource.
  static Map<String, ProviderArguments> load() {
    try (var file = ProviderArguments.class.getResourceAsStream("provider-arguments.yaml")) {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(Objects.requireNonNull(file),
          new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
