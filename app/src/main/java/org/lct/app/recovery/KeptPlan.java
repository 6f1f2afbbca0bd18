package org.lct.app.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.editor.session.HandLayoutFile;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.topology.diagram.layout.HandLayout;

/// The document of a plan that was not saved.
///
/// @param name the name its document is read by
/// @param path the file it belongs to; null if it is none yet
/// @param content the exact bytes, in Base64
/// @param layout what is placed by hand, as the file beside the plan says it
/// @param seen what the file held when the plan was read, likewise; null if there was none
/// @param keptAt when, in milliseconds since 1970
@JsonIgnoreProperties(ignoreUnknown = true)
record KeptPlan(String name, @Nullable String path, String content, String layout, @Nullable String seen,
    long keptAt) {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

  static KeptPlan of(PlanDocument document, HandLayout hand, Optional<Path> file, Optional<PlanDocument> seen,
      Instant now) {
    return new KeptPlan(document.fileName(), file.map(path -> path.toAbsolutePath().toString()).orElse(null),
        encoded(document), new String(HandLayoutFile.content(hand), UTF_8),
        seen.map(KeptPlan::encoded).orElse(null), now.toEpochMilli());
  }

  private static String encoded(PlanDocument document) {
    return Base64.getEncoder().encodeToString(document.bytes());
  }

  /// What a file says; empty if that is no kept plan.
  static Optional<KeptPlan> read(byte[] json) {
    try {
      return Optional.of(JSON.readValue(json, KeptPlan.class)).filter(KeptPlan::isWhole);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private boolean isWhole() {
    try {
      Stream.of(Optional.of(content), Optional.ofNullable(seen)).flatMap(Optional::stream)
          .forEach(Base64.getDecoder()::decode);
      file();
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  byte[] json() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  Optional<Path> file() {
    return Optional.ofNullable(path).map(Path::of);
  }

  PlanFile plan() {
    return read(content);
  }

  HandLayout hand() {
    return HandLayoutFile.parse(name, layout.getBytes(UTF_8)).hand();
  }

  Optional<PlanDocument> seenDocument() {
    return Optional.ofNullable(seen).map(base64 -> read(base64).document());
  }

  private PlanFile read(String base64) {
    return PlanReader.read(name, Base64.getDecoder().decode(base64));
  }

  Instant at() {
    return Instant.ofEpochMilli(keptAt);
  }
}
