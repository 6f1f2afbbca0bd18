package org.lct.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Runs a benchmark by name and prints its figures: `bin/bench NAME [--speed S] [--output json]`.
public final class Bench {
  private Bench() {}

  /// Runs one of the benchmarks that need no window.
  public static void main(String[] arguments) throws Exception {
    run(arguments,
        Map.of("journal", new JournalBench(), "makespan", new MakespanBench(), "plan", new PlanBench(),
            "refresh", new RefreshBench(), "scale", new ScaleBench(), "sandbox", new SandboxBench()));
  }

  /// Runs the one of these benchmarks that is named, prints a line `figure value` for each figure, or one JSON object,
  /// and ends the program.
  public static void run(String[] arguments, Map<String, Benchmark> all) throws Exception {
    var words = Arrays.asList(arguments);
    var benchmark = words.isEmpty() ? null : all.get(words.getFirst());
    if (benchmark == null) {
      System.err.println("Give one of: " + String.join(", ", new TreeSet<>(all.keySet())));
      System.exit(64);
      return;
    }
    var options = options(option(words, "--speed", "1"));
    if (options.isEmpty()) {
      System.err.println("--speed must be a number above 0 and at most 10");
      System.exit(64);
      return;
    }
    var figures = benchmark.run(options.get());
    if (option(words, "--output", "text").equals("json")) {
      var json = JsonNodeFactory.instance.objectNode();
      figures.forEach(figure -> {
        json.put(figure.name(), new BigDecimal(Figure.text(figure.value())));
        figure.aim().ifPresent(aim -> json.put(figure.name() + "_aim", new BigDecimal(Figure.text(aim))));
      });
      System.out.println(json);
    } else {
      figures.forEach(figure -> System.out.println(figure.line()));
    }
    System.exit(0);
  }

  private static Optional<Options> options(String speed) {
    try {
      return Optional.of(new Options(Double.parseDouble(speed)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String option(List<String> words, String name, String otherwise) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
  }

  /// What all benchmarks understand.
  ///
  /// @param speed of the sandbox, at most 10: above that the whole seconds of its headers are too coarse
  public record Options(double speed) {
    /// Refuses other speeds.
    public Options {
      if (!(speed > 0 && speed <= 10))
        throw new IllegalArgumentException("--speed must be above 0 and at most 10");
    }
  }

  /// One measured number.
  ///
  /// @param aim what it is held against, if it is held against a fixed number
  /// @param least whether it is to be at least that, not at most
  /// @param beside what others need for the same work, "" if that is not known
  public record Figure(String name, double value, Optional<Double> aim, boolean least, String beside) {
    /// A number that is not held against a fixed one.
    public Figure(String name, double value) {
      this(name, value, Optional.empty(), false, "");
    }

    /// A number that is to be at most `aim`.
    public static Figure atMost(String name, double value, double aim) {
      return new Figure(name, value, Optional.of(aim), false, "");
    }

    /// A number that is to be at least `aim`.
    public static Figure atLeast(String name, double value, double aim) {
      return new Figure(name, value, Optional.of(aim), true, "");
    }

    /// The same with what others need for the same work.
    public Figure beside(String others) {
      return new Figure(name, value, aim, least, others);
    }

    String line() {
      return name + " " + text(value)
          + aim.map(number -> " (aim: at " + (least ? "least " : "most ") + text(number) + ")").orElse("")
          + (beside.isEmpty() ? "" : " (" + beside + ")");
    }

    static String text(double number) {
      return number == Math.rint(number) ? Long.toString((long) number)
          : String.format(Locale.ROOT, "%.3f", number);
    }
  }

  /// A program that measures.
  public interface Benchmark {
    /// Measures once.
    List<Figure> run(Options options) throws Exception;
  }
}
