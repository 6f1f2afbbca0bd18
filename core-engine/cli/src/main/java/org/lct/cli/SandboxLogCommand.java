package org.lct.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.cli.SandboxControl.RefusedException;
import org.lct.cli.output.Output;
import org.lct.task.Sleeper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `sandbox log`: the requests that a sandbox was sent.
@Command(name = "log", description = "Shows the requests that the sandbox was sent. Times are UTC.")
final class SandboxLogCommand extends OutputCommand {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
      .withZone(ZoneOffset.UTC);

  @Mixin
  private SandboxPlace place = new SandboxPlace();
  @Spec
  private CommandSpec spec = CommandSpec.create();
  @Option(names = "--after", paramLabel = "N", description = "Only those after the N-th (default: 0).")
  private long after;
  @Option(names = "--follow", description = "Go on with those that come, until interrupted or the sandbox ends.")
  private boolean follow;
  @Option(names = "--counts", description = "Instead, how often each method of each path was called.")
  private boolean counts;

  SandboxLogCommand(Context context) {
    super(context);
  }

  @Override
  int run(Output output) {
    if (after < 0)
      throw new ParameterException(spec.commandLine(), "There is no request %d. Give --after 0 for all."
          .formatted(after));
    return place.use(context(), output, sandbox -> {
      if (counts)
        count(sandbox, output);
      else
        show(sandbox, output);
      return ExitCode.DONE;
    });
  }

  private void count(SandboxControl sandbox, Output output) throws IOException, InterruptedException {
    var rows = sandbox.get("/log/counts?after=" + after).path("data").valueStream()
        .map(row -> List.of(row.path("method").asText(), row.path("path").asText(),
            row.path("count").asText(), outcomes(row.path("outcomes"))))
        .toList();
    output.table("calls", List.of("METHOD", "PATH", "COUNT", "OUTCOMES"), rows);
  }

  private static String outcomes(JsonNode outcomes) {
    return outcomes.properties().stream().map(one -> one.getKey() + ": " + one.getValue().asText())
        .collect(Collectors.joining(", "));
  }

  private void show(SandboxControl sandbox, Output output) throws IOException, InterruptedException {
    if (follow)
      Running.untilStopped(() -> follow(sandbox, output), () -> output.end(true, Optional.empty()));
    else
      tell(output, sandbox.log(after), after);
  }

  /// Goes on until the sandbox ends or nobody reads what is written.
  private void follow(SandboxControl sandbox, Output output) throws IOException, InterruptedException {
    long last = tell(output, sandbox.log(after), after);
    while (!context().terminal().out().checkError()) {
      Sleeper.SYSTEM.sleep(PAUSE);
      try {
        last = tell(output, sandbox.log(last), last);
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        output.say("The sandbox has ended.");
        return;
      }
    }
  }

  private static long tell(Output output, List<ObjectNode> entries, long last) {
    entries.forEach(entry -> output.told("request", entry, text(entry)));
    return entries.isEmpty() ? last : entries.getLast().path("sequence").asLong();
  }

  private static String text(JsonNode entry) {
    var query = entry.path("query").asText();
    return "%s %-6s %s%s  %s  %.1f ms".formatted(
        TIME.format(Instant.ofEpochMilli(entry.path("time").asLong())),
        entry.path("method").asText(), entry.path("path").asText(), query.isEmpty() ? "" : "?" + query,
        entry.path("status").asText(), entry.path("milliseconds").asDouble())
        + (entry.path("rate_class").isTextual()
            ? "  " + entry.path("rate_class").asText().toLowerCase(Locale.ROOT)
            : "");
  }
}
