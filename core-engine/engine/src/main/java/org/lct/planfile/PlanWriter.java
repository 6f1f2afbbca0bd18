package org.lct.planfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lct.diagnostic.Checked;
import org.lct.plan.ClusterPlan;

/// Writes plan files, and files that are made of plans.
public final class PlanWriter {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
      .disable(Feature.WRITE_DOC_START_MARKER)
      .disable(Feature.SPLIT_LINES)
      .enable(Feature.MINIMIZE_QUOTES)
      .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
      .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
      .build());
  private static final ObjectWriter JSON = new ObjectMapper()
      .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES)
          .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER)))
      .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

  private PlanWriter() {}

  /// Replaces `file` by the document's exact bytes, so that a crash leaves either the old content or the
  /// new, on the disk and complete. Keeps the file's permissions; a symbolic link stays one, and what it
  /// leads to is replaced. Returns the file written, or why nothing was changed.
  public static Checked<Path> write(PlanDocument document, Path file) {
    if (!document.isComplete())
      return Checked.failed(PlanProblem.FILE_UNWRITABLE.about(document.fileName(),
          "The content of the file was never read",
          "Read it again before saving, or nothing would be left of it."));
    return write(document.bytes(), file);
  }

  /// Replaces `file` by what was made of a plan; else like [#write(PlanDocument, Path)].
  public static Checked<Path> write(byte[] content, Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file))
      return Checked.failed(FileProblems.notRegular(file, Files.isDirectory(file)));
    try {
      var target = FileReplacement.target(file);
      FileReplacement.replace(target, content);
      return Checked.of(target);
    } catch (IOException e) {
      return Checked.failed(FileProblems.unwritable(file, e));
    }
  }

  /// A plan as YAML, for plans that have no file: keys in the order of the format, absent ones left out.
  /// Reading it gives the same plan.
  public static String yaml(ClusterPlan plan) {
    return text(YAML.writer(), plan);
  }

  /// A plan as JSON, like [#yaml]. Ends with a line break.
  public static String json(ClusterPlan plan) {
    return text(JSON, plan) + "\n";
  }

  private static String text(ObjectWriter writer, ClusterPlan plan) {
    try {
      return writer.writeValueAsString(PlanBinding.tree(plan));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plan that cannot be written", e);
    }
  }
}
