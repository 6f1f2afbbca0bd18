package org.lct.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.cli.output.Output;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
    @Option(names = "--status", paramLabel = "N", description = "Answer with this status, from 400 to 599, instead of doing the work.")
    private @Nullable Integer status;
    @Option(names = "--delay", paramLabel = "MS", description = "Do the work this many milliseconds later, at most 60000.")
    private @Nullable Long delay;
    @Option(names = "--reset", paramLabel = "before|after", description = "Close the connection without an answer, before or after the work. A client sees a reset or the end of the stream.")
    private @Nullable Reset reset;

    private FaultEffect effect() {
      if (status != null)
        return FaultEffect.Refuse.with(status);
      if (delay != null)
        return new FaultEffect.Delay(delay);
      return reset == Reset.AFTER ? new FaultEffect.LoseAnswer() : new FaultEffect.Reset();
    }
  }

  @Command(name = "add", description = "Adds a fault. It counts requests from now on.")
  static final class Add extends OutputCommand {
    @Mixin
    private SandboxPlace place = new SandboxPlace();
    @Spec
    private CommandSpec spec = CommandSpec.create();
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
      var rule = Json.mapper().<ObjectNode>valueToTree(rule());
      return place.use(context(), output, sandbox -> {
        sandbox.post("/faults", rule);
        output.say("Added the fault.");
        return ExitCode.DONE;
      });
    }

    private FaultRule rule() {
      try {
        var rule = FaultRule.on(method.orElse("*"), path.orElse("*"), effect.effect()).from(nth)
            .likely(probability, seed);
        return times.isPresent() ? rule.times(times.get()) : rule;
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "There is no such fault: " + e.getMessage() + ".",
            e);
      }
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
