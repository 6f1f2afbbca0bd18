package org.lct.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lct.cli.output.TextOutput;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxLink;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.account.AccountLimits;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `linodetool sandbox`: the simulator of Linode's API, for any client.
@Command(name = "sandbox", description = "Runs a simulator of Linode's API on this machine.", subcommands = {
    SandboxCommand.Start.class, SandboxCloudCommands.Status.class, SandboxCloudCommands.Reset.class,
    SandboxCloudCommands.Save.class, SandboxCloudCommands.Load.class, SandboxFaultCommand.class,
    SandboxLogCommand.class})
final class SandboxCommand {
  @Command(name = "start", description = "Starts a sandbox and runs until it is interrupted. Prints one line of JSON with url, token and page, which a person opens in a browser, and these two of each of its accounts.")
  static final class Start implements Callable<Integer> {
    private final Context context;
    @Option(names = "--port", paramLabel = "P", description = "The port on 127.0.0.1 (default: any that is free).")
    private int port;
    @Option(names = "--dir", paramLabel = "D", description = "Where its cloud is kept (default: in memory only).")
    private Optional<Path> directory = Optional.empty();
    @Option(names = "--token", paramLabel = "T", description = "The token of its first account (default: the one used in the directory last, else a new one).")
    private Optional<String> token = Optional.empty();
    @Option(names = "--accounts", paramLabel = "N", description = "How many accounts it has, each with a token and a cloud of its own, at most 100 (default: as many as the directory has, else 1).")
    private Optional<Integer> accounts = Optional.empty();
    @Option(names = "--account-limits", paramLabel = "none|new", description = "How much each account may have: as much as it likes, or about as much as a new one at Linode (default: none).")
    private Limits limits = Limits.NONE;
    @ArgGroup
    private Pace pace = new Pace();
    @Option(names = "--seed", paramLabel = "N", description = "Of the durations that are drawn (default: 1).")
    private long seed = 1;

    /// How much an account may have.
    enum Limits {
      NONE, NEW
    }

    /// How fast things happen: one of these.
    static final class Pace {
      @Option(names = "--speed", paramLabel = "S", description = "How many times faster than Linode provisioning and rate windows are (default: 1).")
      private double speed = 1;
      @Option(names = "--instant", description = "Everything is immediate: work is done when it is asked about, nothing stays busy, rate limits are off.")
      private boolean instant;
    }

    Start(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
      try {
        var sandbox = Sandbox.start(options());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(sandbox)));
        context.terminal().out().println(told(sandbox));
        new CountDownLatch(1).await();
        return ExitCode.DONE;
      } catch (IllegalArgumentException e) {
        context.terminal().err().println("error: " + e.getMessage());
        return ExitCode.USAGE;
      } catch (SandboxException e) {
        var reason = Objects.requireNonNullElse(e.getMessage(), "The sandbox cannot start.");
        new TextOutput(context.terminal()).diagnostics(List.of(
            Diagnostic.error("sandbox-not-started", Subject.whole(), reason,
                "What is in its directory is as it was.")),
            Optional.empty());
        return ExitCode.FAILED;
      }
    }

    private static ObjectNode told(Sandbox sandbox) {
      var json = JsonNodeFactory.instance.objectNode().put("url", sandbox.url().toString())
          .put("token", sandbox.token()).put("page", sandbox.page().toString());
      var all = json.putArray("accounts");
      for (int i = 0; i < sandbox.tokens().size(); i++)
        all.addObject().put("account", i + 1).put("token", sandbox.tokens().get(i))
            .put("page", sandbox.pages().get(i).toString());
      return json;
    }

    private void close(Sandbox sandbox) {
      try {
        sandbox.close();
      } catch (SandboxException e) {
        context.terminal().err().println("error: " + e.getMessage());
      }
    }

    private SandboxOptions options() {
      var options = SandboxOptions.inMemory().withPort(port).withSeed(seed);
      options = pace.instant ? options.withEverythingImmediate() : options.withSpeed(pace.speed);
      if (limits == Limits.NEW)
        options = options.withAccount(AccountLimits.ofNewAccount());
      var place = directory.map(context.directory()::resolve);
      if (place.isPresent())
        options = options.withDirectory(place.get());
      options = options.withTokens(place.map(SandboxLink::lastTokens).orElse(List.of()));
      if (token.isPresent())
        options = options.withToken(token.get());
      // None that the directory has is given up.
      int there = options.tokens().size();
      return options
          .withAccounts(accounts.map(number -> number > 0 ? Math.max(number, there) : number).orElse(there));
    }
  }
}
