package org.lct.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.lct.cli.SandboxControl.RefusedException;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.secret.PrivateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The commands about the whole cloud of a running sandbox.
final class SandboxCloudCommands {
  private SandboxCloudCommands() {}

  /// `sandbox status`.
  @Command(name = "status", description = "Shows the sandbox that runs: its address, its page, its speed, and what is in its cloud.")
  static final class Status extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();

    Status(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return place.use(context(), output, sandbox -> {
        var status = status(sandbox);
        output.told("sandbox", status, text(status));
        return ExitCode.DONE;
      });
    }

    private static ObjectNode status(SandboxControl sandbox) throws IOException, InterruptedException {
      var about = sandbox.get("/status");
      var json = JsonNodeFactory.instance.objectNode().put("url", sandbox.url().toString());
      json.setAll((ObjectNode) about);
      json.put("page", sandbox.url().resolve(about.path("page").asText()).toString());
      json.put("faults", sandbox.get("/faults").path("data").size());
      json.put("requests", sandbox.get("/log/counts").path("data").valueStream()
          .mapToLong(row -> row.path("count").asLong()).sum());
      var resources = json.putObject("resources");
      for (var kind : sandbox.get("/resources").path("data"))
        resources.set(kind.path("path").asText(), kind.path("count"));
      return json;
    }

    private static String text(ObjectNode status) {
      var speed = status.path("instant").asBoolean() ? "everything is immediate"
          : status.path("speed").decimalValue().stripTrailingZeros().toPlainString()
              + " times as fast as Linode";
      var text = new StringBuilder();
      line(text, "Address", status.path("url").asText());
      line(text, "Page", status.path("page").asText());
      line(text, "Directory", status.path("directory").asText("none: in memory only"));
      line(text, "Process", status.path("pid").asText());
      line(text, "Speed", speed);
      line(text, "Seed", status.path("seed").asText());
      line(text, "Rate limits", status.path("limits").asBoolean() ? "as published" : "off");
      line(text, "Faults", status.path("faults").asText());
      line(text, "Requests", status.path("requests").asText());
      status.path("resources").properties().stream().filter(kind -> kind.getValue().asLong() > 0)
          .forEach(kind -> line(text, kind.getKey(), kind.getValue().asText()));
      return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String name, String value) {
      text.append(name).append(" ".repeat(Math.max(1, 24 - name.length()))).append(value).append('\n');
    }
  }

  /// `sandbox reset`.
  @Command(name = "reset", description = "Empties the cloud of the sandbox that runs. Faults and the log stay.")
  static final class Reset extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();
    @Mixin
    private Agreement agreement = new Agreement();

    Reset(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return place.use(context(), output, sandbox -> agreement.to(
          "Delete everything in the sandbox of " + place.name(context()) + "?", context(), output, () -> {
            sandbox.post("/reset", JsonNodeFactory.instance.objectNode());
            output.say("The sandbox is empty.");
            return ExitCode.DONE;
          }));
    }
  }

  /// `sandbox save`.
  @Command(name = "save", description = "Saves the whole cloud of the sandbox that runs to a file.")
  static final class Save extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();
    @Parameters(paramLabel = "FILE", description = "Where to; what is there is replaced.")
    private Path file = Path.of("");

    Save(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return place.use(context(), output, sandbox -> tell(output,
          write(sandbox.snapshot(), context().directory().resolve(file)),
          "Saved the cloud to " + file + "."));
    }

    /// Only its user may read a cloud: there are keys and user data in it. What is there is replaced whole or not at all.
    private List<Diagnostic> write(byte[] cloud, Path to) {
      if (Files.exists(to) && !Files.isRegularFile(to))
        return List.of(unwritable("it is no file"));
      try {
        var target = Files.exists(to) ? to.toRealPath() : to.toAbsolutePath();
        var next = Files.createTempFile(target.getParent(), ".sandbox", ".tmp");
        try {
          Files.write(next, cloud);
          Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(next);
        }
        return List.of();
      } catch (IOException e) {
        return List.of(unwritable(PrivateFile.reason(e)));
      }
    }

    private Diagnostic unwritable(String why) {
      return Diagnostic.error("file-unwritable", Subject.whole(),
          "%s cannot be written: %s".formatted(file, why), "Name another file. What was there is as it was.");
    }
  }

  /// `sandbox load`.
  @Command(name = "load", description = "Replaces the cloud of the sandbox that runs by one that was saved.")
  static final class Load extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();
    @Mixin
    private Agreement agreement = new Agreement();
    @Parameters(paramLabel = "FILE", description = "A file that `sandbox save` wrote.")
    private Path file = Path.of("");

    Load(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var source = context().directory().resolve(file);
      if (!Files.isRegularFile(source) || !Files.isReadable(source))
        return tell(output, List.of(Diagnostic.error("file-unreadable", Subject.whole(),
            file + " cannot be read", "Name a file that `linodetool sandbox save` wrote.")), "");
      return place.use(context(), output, sandbox -> agreement.to(
          "Replace everything in the sandbox of " + place.name(context()) + "?", context(), output,
          () -> load(sandbox, source, output)));
    }

    private int load(SandboxControl sandbox, Path source, Output output)
        throws IOException, InterruptedException {
      try {
        sandbox.load(source);
        output.say("Loaded the cloud of " + file + ".");
        return ExitCode.DONE;
      } catch (RefusedException e) {
        output.diagnostics(List.of(Diagnostic.error("snapshot-refused", Subject.whole(),
            file + " was not loaded: " + e.getMessage(), "The cloud is as it was.")), Optional.empty());
        return ExitCode.FAILED;
      }
    }
  }
}
