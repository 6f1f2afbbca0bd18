package org.lct.sandbox.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The sandbox's one JSON mapper and the few shapes everybody needs.
public final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
      .withZone(ZoneOffset.UTC);

  private Json() {}

  /// The mapper: refuses duplicate keys and anything after the value, ignores unknown record components.
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /// A new, empty object.
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// A new, empty array.
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /// The values as an array of texts.
  public static ArrayNode texts(Iterable<String> values) {
    var array = array();
    values.forEach(array::add);
    return array;
  }

  /// Reads one JSON value.
  ///
  /// @throws JsonProcessingException when the text is not exactly one JSON value
  public static JsonNode read(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /// Whether all texts and names in a value can be written as UTF-8: an escape may have made half a character.
  public static boolean isUnicode(JsonNode value) {
    if (value instanceof TextNode text && !isUnicode(text.textValue())) {
      return false;
    }
    var names = value.fieldNames();
    while (names.hasNext()) {
      if (!isUnicode(names.next())) {
        return false;
      }
    }
    // A loop, not a stream: values may be nested a thousand deep.
    for (var child : value) {
      if (!isUnicode(child)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  /// Writes the value as one line of UTF-8 without a line end.
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An instant (milliseconds since the epoch) as Linode writes it: UTC, whole seconds, no zone suffix.
  public static String date(long millis) {
    return SECONDS.format(Instant.ofEpochMilli(millis));
  }
}
