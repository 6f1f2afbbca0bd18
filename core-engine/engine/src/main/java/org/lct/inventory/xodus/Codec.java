package org.lct.inventory.xodus;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jetbrains.exodus.ArrayByteIterable;
import jetbrains.exodus.ByteIterable;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.StepRecord;

/// Values of one type as bytes: JSON, so that a later version reads what this one wrote.
final class Codec<T> {
  /// The version of what is stored; a store of a later one is not opened.
  static final int VERSION = 1;

  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module())
      .addModule(new JavaTimeModule())
      .addMixIn(JournalEntry.class, TypedEntry.class)
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static final Codec<ClusterInfo> INFO = new Codec<>(new TypeReference<>() {});
  static final Codec<ResourceRecord> RESOURCE = new Codec<>(new TypeReference<>() {});
  static final Codec<List<StepRecord>> STEPS = new Codec<>(new TypeReference<>() {});
  static final Codec<DeploymentRecord> DEPLOYMENT = new Codec<>(new TypeReference<>() {});
  static final Codec<JournalEntry> ENTRY = new Codec<>(new TypeReference<>() {});

  private final ObjectWriter writer;
  private final ObjectReader reader;

  private Codec(TypeReference<T> type) {
    writer = JSON.writerFor(type);
    reader = JSON.readerFor(type);
  }

  /// How the kinds of entries are told apart in the store.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
  @JsonSubTypes({@JsonSubTypes.Type(value = JournalEntry.Intended.class, name = "intended"),
      @JsonSubTypes.Type(value = JournalEntry.Withdrawn.class, name = "withdrawn"),
      @JsonSubTypes.Type(value = JournalEntry.Completed.class, name = "completed"),
      @JsonSubTypes.Type(value = JournalEntry.Failed.class, name = "failed")})
  private interface TypedEntry {}

  ByteIterable write(T value) {
    try {
      return new ArrayByteIterable(writer.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  T read(ByteIterable bytes) {
    try {
      return reader.readValue(bytes.getBytesUnsafe(), 0, bytes.getLength());
    } catch (IOException e) {
      throw new CorruptStoreException(e);
    }
  }

  /// The key for a name.
  static ByteIterable key(String text) {
    return new ArrayByteIterable(text.getBytes(StandardCharsets.UTF_8));
  }
}
