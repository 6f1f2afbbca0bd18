package org.lct.editor.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lct.diagnostic.Checked;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanWriter;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;

/// The file that keeps what is placed by hand, beside the plan it is about: `shop.layout.json` beside `shop.yaml`. One
/// line for each figure, sorted, so that a change of one place is a change of one line.
public final class HandLayoutFile {
  private static final String ENDING = ".layout.json";
  private static final List<String> PLANS = List.of(".yaml", ".yml", ".json");
  private static final int FORMAT = 1;
  private static final String FORMAT_KEY = "format";
  private static final String FIGURES = "figures";
  private static final String REGIONS = "regions";
  private static final int MAX_BYTES = 8 << 20;
  private static final int FARTHEST = 1_000_000;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private HandLayoutFile() {}

  /// What a file holds.
  ///
  /// @param hand nothing if there is no file, or one that was not understood
  /// @param problem in a sentence, what is wrong with the file; empty if it was understood or is not there
  public record Found(HandLayout hand, Optional<String> problem) {
    /// There is no file.
    public static final Found NOTHING = new Found(HandLayout.NONE, Optional.empty());
  }

  /// The file beside a plan.
  public static Path beside(Path plan) {
    var name = String.valueOf(plan.getFileName());
    int dot = name.lastIndexOf('.');
    return plan.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING);
  }

  /// The plan that such a file is about, if it stands beside it.
  public static Optional<Path> planOf(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING)
        ? PLANS.stream()
            .map(ending -> file
                .resolveSibling(name.substring(0, name.length() - ENDING.length()) + ending))
            .filter(Files::isRegularFile).findFirst()
        : Optional.empty();
  }

  /// Reads the file beside a plan. Not for the JavaFX thread.
  public static Found read(Path plan) {
    var file = beside(plan);
    var name = String.valueOf(file.getFileName());
    if (Files.exists(file) && !Files.isRegularFile(file))
      return unreadable(name);
    try (var in = Files.newInputStream(file)) {
      var content = in.readNBytes(MAX_BYTES + 1);
      return content.length > MAX_BYTES ? unreadable(name) : parse(name, content);
    } catch (NoSuchFileException _) {
      return Found.NOTHING;
    } catch (IOException _) {
      return unreadable(name);
    }
  }

  /// What the content of a file means.
  ///
  /// @param name of the file, as it is told
  public static Found parse(String name, byte[] content) {
    try {
      var root = JSON.readTree(content);
      if (root.path(FORMAT_KEY).asInt() > FORMAT)
        return new Found(HandLayout.NONE, Optional.of(Texts.of("layout.newer", name)));
      boolean known = root.path(FORMAT_KEY).asInt() == FORMAT && Set.of(FORMAT_KEY, FIGURES, REGIONS)
          .containsAll(root.propertyStream().map(Map.Entry::getKey).toList());
      var figures = places(root.path(FIGURES));
      var regions = places(root.path(REGIONS));
      return known && figures.isPresent() && regions.isPresent()
          ? new Found(new HandLayout(figures.get(), regions.get()), Optional.empty())
          : unreadable(name);
    } catch (IOException _) {
      return unreadable(name);
    }
  }

  private static Found unreadable(String name) {
    return new Found(HandLayout.NONE, Optional.of(Texts.of("layout.unreadable", name)));
  }

  /// Empty if they are not understood.
  private static Optional<Map<String, Point>> places(JsonNode node) {
    var places = new HashMap<String, Point>();
    for (var entry : node.properties()) {
      var place = entry.getValue();
      if (!place.isArray() || place.size() != 2 || !isWithin(place.get(0)) || !isWithin(place.get(1)))
        return Optional.empty();
      places.put(entry.getKey(), new Point(place.get(0).asDouble(), place.get(1).asDouble()));
    }
    return node.isMissingNode() || node.isObject() ? Optional.of(places) : Optional.empty();
  }

  private static boolean isWithin(JsonNode number) {
    return number.isNumber() && number.asDouble() >= 0 && number.asDouble() <= FARTHEST;
  }

  /// The content of a file.
  public static byte[] content(HandLayout hand) {
    var root = JSON.createObjectNode().put(FORMAT_KEY, FORMAT);
    Stream.of(Map.entry(FIGURES, hand.figures()), Map.entry(REGIONS, hand.regions())).forEach(part -> {
      var places = root.putObject(part.getKey());
      new TreeMap<>(part.getValue()).forEach(
          (id, place) -> places.putArray(id).add(Math.round(place.x())).add(Math.round(place.y())));
    });
    var lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER)
            .withArrayValueSpacing(Spacing.AFTER));
    lines.indentArraysWith(new DefaultPrettyPrinter.NopIndenter());
    try {
      return (JSON.writer(lines).writeValueAsString(root) + "\n").getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Places that cannot be written", e);
    }
  }

  /// Writes the file beside a plan, as plans are written. Returns the file, or why nothing was changed.
  public static Checked<Path> write(HandLayout hand, Path plan) {
    return PlanWriter.write(content(hand), beside(plan));
  }
}
