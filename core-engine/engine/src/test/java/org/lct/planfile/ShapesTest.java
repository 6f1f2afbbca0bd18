package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lct.plan.ClusterPlan;
import org.lct.plan.StorageEntry;
import org.lct.plan.StoragePlan;

/// The table of the format against the records it is bound to: a key that one of them has and the other
/// lacks would be refused, or silently lost.
class ShapesTest {
  private static final ObjectMapper MAPPER = PlanBinding.MAPPER;

  /// A record may serve several mappings, as that of regions and of their templates does.
  @Test
  void hasTheKeysOfTheRecordsAndNoOthers() {
    var keys = new HashMap<JavaType, Set<String>>();
    collect(PlanShapes.CLUSTER, MAPPER.constructType(ClusterPlan.class), keys);

    assertThat(keys).hasSizeGreaterThan(15).allSatisfy(
        (record, names) -> assertThat(names).as("%s", record).isEqualTo(properties(record).keySet()));
  }

  @Test
  void givesEveryMappingItsOwnName() {
    assertThat(PlanShapes.mappings()).extracting(Shape.Mapping::name).doesNotHaveDuplicates()
        .hasSizeGreaterThan(20);
  }

  private static void collect(Shape.Mapping shape, JavaType record, Map<JavaType, Set<String>> keys) {
    var properties = properties(record);
    for (var key : shape.keys()) {
      keys.computeIfAbsent(record, _ -> new TreeSet<>()).add(key.name());
      var type = element(properties.getOrDefault(key.name(), record));
      if (element(key.shape()) instanceof Shape.Mapping inner && !type.hasRawClass(JsonNode.class))
        collect(inner, type, keys);
    }
  }

  private static Map<String, JavaType> properties(JavaType record) {
    var types = new TreeMap<String, JavaType>();
    for (var property : MAPPER.getDeserializationConfig().introspect(record).findProperties()) {
      if (isUnwrapped(property))
        types.putAll(properties(property.getPrimaryType()));
      else
        types.put(property.getName(), property.getPrimaryType());
    }
    return types;
  }

  private static boolean isUnwrapped(BeanPropertyDefinition property) {
    return property.getConstructorParameter() != null
        && property.getConstructorParameter().hasAnnotation(JsonUnwrapped.class);
  }

  private static JavaType element(JavaType type) {
    if (type.hasRawClass(StoragePlan.class))
      return MAPPER.constructType(StorageEntry.class);
    return type.getContentType() == null ? type : element(type.getContentType());
  }

  private static Shape element(Shape shape) {
    return switch (shape) {
      case Shape.Shorthand shorthand -> element(shorthand.full());
      case Shape.Sequence list -> element(list.element());
      default -> shape;
    };
  }
}
