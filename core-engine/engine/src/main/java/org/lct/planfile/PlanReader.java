package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ClusterPlan;
import org.lct.plan.PlanPath;

/// Reads plan files, YAML or JSON. Whatever is wrong with a file is a diagnostic with its place: of the syntax
/// of YAML the first, of everything else all at once. Reading never throws for the content of a file or for what
/// the file system refuses, and its work is bounded by the file's size.
public final class PlanReader {
  private PlanReader() {}

  /// Reads a file. Follows symbolic links; refuses what is no regular file without opening it.
  public static PlanFile read(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile())
        return unread(file, FileProblems.notRegular(file, attributes.isDirectory()));
      byte[] content = firstBytes(file);
      return content.length > Decoder.MAX_BYTES
          ? unread(file, FileProblems.tooLarge(file.toString()))
          : read(file.toString(), content);
    } catch (IOException e) {
      return unread(file, FileProblems.unreadable(file, e));
    }
  }

  private static byte[] firstBytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Decoder.MAX_BYTES + 1);
    }
  }

  private static PlanFile unread(Path file, Diagnostic problem) {
    return PlanFile.unreadable(PlanDocument.unread(file.toString()), Checked.failed(problem));
  }

  /// Reads the content of a file; ranges show `fileName`, and the plan is named after it if it has no name.
  public static PlanFile read(String fileName, byte[] content) {
    var decoded = Decoder.decode(fileName, content);
    return decoded.value().map(source -> read(source, content))
        .orElseGet(() -> PlanFile.unreadable(PlanDocument.opaque(fileName, content),
            Checked.failed(decoded.diagnostics())));
  }

  private static PlanFile read(SourceText source, byte[] content) {
    var problems = new Problems(source.fileName());
    FileNotes.about(source, content).forEach(problems::add);
    try {
      var root = new YamlComposer(source, problems).compose();
      if (root.isEmpty())
        problems.add(FileNotes.empty(source));
      var check = new StructureCheck(source, problems);
      var tree = root.flatMap(node -> tree(source, node, check, problems));
      var plan = problems.harmless() ? tree.map(PlanBinding::bind) : Optional.<ClusterPlan>empty();
      var draft = plan.or(() -> tree.flatMap(Understood::of).map(PlanBinding::bind));
      return new PlanFile(PlanDocument.of(content, source, root, check.secrets()),
          new Checked<>(plan, problems.inFileOrder()), draft);
    } catch (Unreadable e) {
      problems.add(e.diagnostic());
      return PlanFile.unreadable(PlanDocument.of(content, source, Optional.empty(), List.of()),
          Checked.failed(problems.inFileOrder()));
    }
  }

  private static Optional<JsonNode> tree(SourceText source, YamlNode root, StructureCheck check,
      Problems problems) {
    var newer = NewerFormat.refused(source, root);
    if (newer.isPresent()) {
      problems.add(newer.get());
      return Optional.empty();
    }
    var tree = check.check(root, PlanShapes.CLUSTER, PlanPath.ROOT);
    if (tree instanceof ObjectNode keys && !keys.has("name")) {
      keys.put("name", DefaultName.of(source.fileName()));
      problems.add(DefaultName.warning(source, root));
    }
    return problems.isFull() ? Optional.empty() : Optional.of(tree);
  }
}
