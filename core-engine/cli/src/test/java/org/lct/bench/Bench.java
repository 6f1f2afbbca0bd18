package org.lct.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The one door to all benchmarks: `bin/bench NAME [--speed S] [--output json]`.
public final class Bench {
  /// The benchmarks by name.
  private static final SortedMap<String, Benchmark> ALL = new TreeMap<>(
      Map.of("makespan", new MakespanBench()));

  private Bench() {}

  /// Runs one benchmark and prints a line `figure value` for each figure, or one JSON object.
  public static void main(String[] arguments) throws Exception {
    var words = Arrays.asList(arguments);
    var benchmark = words.isEmpty() ? null : ALL.get(words.getFirst());
    if (benchmark == null) {
      System.err.println("Give one of: " + String.join(", ", ALL.keySet()));
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
      figures.forEach(figure -> json.put(figure.name(), new BigDecimal(figure.text())));
      System.out.println(json);
    } else {
      figures.forEach(figure -> System.out.println(figure.name() + " " + figure.text()));
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
  record Options(double speed) {
    Options {
      if (!(speed > 0 && speed <= 10))
        throw new IllegalArgumentException("--speed must be above 0 and at most 10");
    }
  }

  /// One measured number.
  record Figure(String name, double value) {
    String text() {
      return value == Math.rint(value) ? Long.toString((long) value)
          : String.format(Locale.ROOT, "%.3f", value);
    }
  }

  /// A program that measures.
  interface Benchmark {
    List<Figure> run(Options options) throws Exception;
  }
}
