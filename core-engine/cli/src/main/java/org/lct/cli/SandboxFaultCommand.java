package org.lct.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.cli.output.Output;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sandbox fault`: lets requests go wrong, to see how a client takes it.
@Command(name = "fault", description = "Lets requests to the sandbox that runs go wrong.", subcommands = {
    SandboxFaultCommand.Add.class, SandboxFaultCommand.ListAll.class, SandboxFaultCommand.Clear.class})
final class SandboxFaultCommand {
  /// When a connection is reset.
  enum Reset {
    BEFORE, AFTER
  }

  /// What goes wrong: one of these.
  static final class Effect {
    @Option(names = "--status", paramLabel = "N", description = "Answer with this status instead of doing the work.")
    private @Nullable Integer status;
    @Option(names = "--delay", paramLabel = "MS", description = "Do the work this many milliseconds later, at most 60000.")
    private @Nullable Long delay;
    @Option(names = "--reset", paramLabel = "before|after", description = "Close the connection without an answer, before or after the work.")
    private @Nullable Reset reset;

    private ObjectNode json() {
      var json = JsonNodeFactory.instance.objectNode();
      if (status != null)
        return json.put("kind", "refuse").put("status", status);
      if (delay != null)
        return json.put("kind", "delay").put("millis", delay);
      return json.put("kind", reset == Reset.AFTER ? "lose_answer" : "reset");
    }
  }

  @Command(name = "add", description = "Adds a fault. It counts requests from now on.")
  static final class Add extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();
    @ArgGroup(multiplicity = "1")
    private Effect effect = new Effect();
    @Option(names = "--method", paramLabel = "M", description = "Only requests with this method (default: any).")
    private Optional<String> method = Optional.empty();
    @Option(names = "--path", paramLabel = "P", description = "Only requests with this path, without the version; * stands for anything within one segment (default: any path).")
    private Optional<String> path = Optional.empty();
    @Option(names = "--nth", paramLabel = "N", description = "From the N-th such request on (default: 1).")
    private int nth = 1;
    @Option(names = "--times", paramLabel = "N", description = "At most so often (default: without end).")
    private Optional<Integer> times = Optional.empty();
    @Option(names = "--probability", paramLabel = "P", description = "How likely, from 0 to 1 (default: 1).")
    private double probability = 1;
    @Option(names = "--seed", paramLabel = "N", description = "Of the dice (default: 0).")
    private long seed;

    Add(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return place.use(context(), output, sandbox -> {
        sandbox.post("/faults", rule());
        output.say("Added the fault.");
        return ExitCode.DONE;
      });
    }

    private ObjectNode rule() {
      var json = JsonNodeFactory.instance.objectNode().put("nth", nth).put("probability", probability)
          .put("seed", seed);
      method.ifPresent(word -> json.put("method", word.toUpperCase(Locale.ROOT)));
      path.ifPresent(pattern -> json.put("path", pattern));
      times.ifPresent(most -> json.put("times", most));
      return json.set("effect", effect.json());
    }
  }

  @Command(name = "list", description = "Lists the faults and how often each has struck.")
  static final class ListAll extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();

    ListAll(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return place.use(context(), output, sandbox -> {
        output.table("fault", List.of("METHOD", "PATH", "EFFECT", "NTH", "TIMES", "PROBABILITY", "HITS"),
            sandbox.get("/faults").path("data").valueStream().map(ListAll::row).toList());
        return ExitCode.DONE;
      });
    }

    private static List<String> row(JsonNode rule) {
      var times = rule.path("times").asInt();
      return List.of(rule.path("method").asText(), rule.path("path").asText(), words(rule.path("effect")),
          rule.path("nth").asText(), times == Integer.MAX_VALUE ? "" : Integer.toString(times),
          rule.path("probability").asText(), rule.path("hits").asText());
    }

    private static String words(JsonNode effect) {
      return switch (effect.path("kind").asText()) {
        case "refuse" -> "status " + effect.path("status").asText();
        case "delay" -> "delay " + effect.path("millis").asText() + " ms";
        case "reset" -> "reset before";
        case "lose_answer" -> "reset after";
        default -> effect.path("kind").asText();
      };
    }
  }

  @Command(name = "clear", description = "Ends all faults.")
  static final class Clear extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();

    Clear(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return place.use(context(), output, sandbox -> {
        sandbox.delete("/faults");
        output.say("There are no faults any more.");
        return ExitCode.DONE;
      });
    }
  }
}
