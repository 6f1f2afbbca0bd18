package org.lct.planfile;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import org.lct.plan.ClusterPlan;
import org.lct.plan.StoragePlan;

/// The plan's records as trees and back. Absent keys are empty optionals, lists and maps.
final class PlanBinding {
  /// How plans are bound. Shared, and never reconfigured.
  static final ObjectMapper MAPPER = mapper();

  private PlanBinding() {}

  private static ObjectMapper mapper() {
    var mapper = JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new SimpleModule()
            .addSerializer(new StdDelegatingSerializer(StoragePlan.class, new WrittenStorage())))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
    mapper.withConfigOverride(List.class,
        override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    mapper.withConfigOverride(Map.class,
        override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    return mapper.build();
  }

  /// Storage without entries is written as the word for it.
  private static final class WrittenStorage extends StdConverter<StoragePlan, Object> {
    @Override
    public Object convert(StoragePlan storage) {
      return storage.entries().isEmpty() ? "default" : storage.entries();
    }
  }

  /// The plan that a checked tree says.
  ///
  /// @throws IllegalStateException if it cannot be bound, which means that shapes and records disagree
  static ClusterPlan bind(JsonNode tree) {
    try {
      return MAPPER.treeToValue(tree, ClusterPlan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The shapes accept what the records do not: " + e.getOriginalMessage(),
          e);
    }
  }

  /// Whether a text is one JSON value.
  static boolean isJson(String text) {
    try {
      return !MAPPER.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text).isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /// The tree of a plan or a part of one, with the keys in the order of the records and without the absent ones.
  static ObjectNode tree(Record part) {
    return MAPPER.valueToTree(part);
  }
}
