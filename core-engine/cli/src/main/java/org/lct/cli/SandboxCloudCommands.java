package org.lct.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.lct.cli.SandboxControl.RefusedException;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.sandbox.store.SnapshotException;
import org.lct.sandbox.store.Store;
import org.lct.secret.PrivateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The commands about the whole cloud of a running sandbox.
final class SandboxCloudCommands {
  private static final String SAVED = "Name a file that `linodetool sandbox save` wrote.";

  private SandboxCloudCommands() {}

  /// `sandbox status`.
  @Command(name = "status", description = "Shows the sandbox that runs: its address, its speed, and of each account its page and what is in its cloud.")
  static final class Status extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();

    Status(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return place.use(context(), output, sandbox -> {
        var about = (ObjectNode) sandbox.get("/status");
        var there = about.path("accounts").asInt();
        var status = status(about, sandbox);
        output.told("sandbox", status, text(status, there));
        return ExitCode.DONE;
      });
    }

    /// What the first of the accounts that are meant is like stands beside what the sandbox is like.
    private static ObjectNode status(ObjectNode about, SandboxControl sandbox)
        throws IOException, InterruptedException {
      var accounts = JsonNodeFactory.instance.arrayNode();
      for (var one : sandbox.accounts())
        accounts.add(account(one));
      var json = JsonNodeFactory.instance.objectNode().put("url", sandbox.url().toString());
      json.setAll(about);
      json.setAll((ObjectNode) accounts.get(0));
      return json.set("accounts", accounts);
    }

    private static ObjectNode account(SandboxControl sandbox) throws IOException, InterruptedException {
      var about = sandbox.get("/status");
      var json = JsonNodeFactory.instance.objectNode();
      json.set("account", about.path("account"));
      json.set("user", about.path("user"));
      json.put("page", sandbox.url().resolve(about.path("page").asText()).toString());
      json.put("faults", sandbox.get("/faults").path("data").size());
      json.put("requests", sandbox.get("/log/counts").path("data").valueStream()
          .mapToLong(row -> row.path("count").asLong()).sum());
      var resources = json.putObject("resources");
      for (var kind : sandbox.get("/resources").path("data"))
        resources.set(kind.path("path").asText(), kind.path("count"));
      return json;
    }

    private static String text(ObjectNode status, int there) {
      var speed = status.path("instant").asBoolean() ? "everything is immediate"
          : status.path("speed").asDouble() == 1 ? "as fast as Linode"
              : status.path("speed").decimalValue().stripTrailingZeros().toPlainString()
                  + " times as fast as Linode";
      var text = new StringBuilder();
      line(text, "Address", status.path("url").asText());
      line(text, "Directory", status.path("directory").asText("none: in memory only"));
      line(text, "Process", status.path("pid").asText());
      line(text, "Speed", speed);
      line(text, "Seed", status.path("seed").asText());
      line(text, "Rate limits", status.path("limits").asBoolean() ? "as published" : "off");
      line(text, "Account limits",
          status.path("account_limits").asBoolean() ? "as for a new account" : "none");
      for (var account : status.path("accounts")) {
        if (there > 1)
          line(text.append('\n'), "Account", "%d of %d, %s".formatted(account.path("account").asInt(), there,
              account.path("user").asText()));
        account(text, account);
      }
      return text.toString().stripTrailing();
    }

    private static void account(StringBuilder text, JsonNode account) {
      line(text, "Page", account.path("page").asText());
      line(text, "Faults", account.path("faults").asText());
      line(text, "Requests", account.path("requests").asText());
      account.path("resources").properties().stream().filter(kind -> kind.getValue().asLong() > 0)
          .forEach(kind -> line(text, kind.getKey(), kind.getValue().asText()));
    }

    private static void line(StringBuilder text, String name, String value) {
      text.append(name).append(" ".repeat(Math.max(1, 24 - name.length()))).append(value).append('\n');
    }
  }

  /// `sandbox reset`.
  @Command(name = "reset", description = "Empties the cloud of an account of the sandbox that runs. Faults and the log stay.")
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
          "Delete everything in " + place.name(context()) + "?", context(), output, () -> {
            sandbox.post("/reset", JsonNodeFactory.instance.objectNode());
            output.say("Emptied " + place.name(context()) + ".");
            return ExitCode.DONE;
          }));
    }
  }

  /// `sandbox save`.
  @Command(name = "save", description = "Saves the whole cloud of an account of the sandbox that runs to a file.")
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
  @Command(name = "load", description = "Replaces the cloud of an account of the sandbox that runs by one that was saved.")
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
            file + " cannot be read", SAVED)), "");
      if (source.toFile().length() > Store.LARGEST_SNAPSHOT)
        return tell(output, List.of(refused(
            "it has more than %d MB, which no sandbox reads.".formatted(Store.LARGEST_SNAPSHOT >> 20),
            " " + SAVED)),
            "");
      return place.use(context(), output, sandbox -> agreement.to(
          "Replace everything in " + place.name(context()) + "?", context(), output,
          () -> load(sandbox, source, output)));
    }

    private int load(SandboxControl sandbox, Path source, Output output)
        throws IOException, InterruptedException {
      try {
        sandbox.load(source);
        output.say("Loaded the cloud of " + file + ".");
        return ExitCode.DONE;
      } catch (RefusedException e) {
        // Whatever else is wrong, it was a snapshot that was named.
        var advice = SnapshotException.NONE.equals(e.getMessage()) ? " " + SAVED : "";
        return tell(output, List.of(refused(String.valueOf(e.getMessage()), advice)), "");
      }
    }

    private Diagnostic refused(String why, String advice) {
      return Diagnostic.error("snapshot-refused", Subject.whole(), file + " was not loaded: " + why,
          "The cloud is as it was." + advice);
    }
  }
}
