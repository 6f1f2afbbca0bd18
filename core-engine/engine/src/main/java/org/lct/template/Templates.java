package org.lct.template;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diagnostic.Suggestions;

/// All templates, in the order in which they are shown.
public record Templates(List<Template> templates) {
  private static final String RESOURCE = "index.yaml";

  public Templates { templates = List.copyOf(templates); }

  /// The templates that come with the product, read anew at each call.
  public static Templates load() {
    try (var resource = Templates.class.getResourceAsStream(RESOURCE)) {
      return JsonMapper.builder(new YAMLFactory()).enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build()
          .readValue(Objects.requireNonNull(resource, RESOURCE), Templates.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /// The template with this id, or which there are.
  public Checked<Template> named(String id) {
    return templates.stream().filter(template -> template.id().equals(id)).findFirst().map(Checked::of)
        .orElseGet(() -> Checked.failed(unknown(id)));
  }

  private Diagnostic unknown(String id) {
    var known = templates.stream().map(Template::id).toList();
    return Diagnostic.error("unknown-template", Subject.whole(), "There is no template `%s`".formatted(id),
        "The templates are %s.".formatted(String.join(", ", known)) + Suggestions.sentence(id, known));
  }
}
