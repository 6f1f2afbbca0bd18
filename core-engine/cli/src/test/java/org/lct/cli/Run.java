package org.lct.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lct.cli.output.Terminal;

/// One run of `linodetool`, as a script sees it.
///
/// @param code the exit code
/// @param out standard output
/// @param err the other stream
record Run(int code, String out, String err) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Runs a command in a home, with variables besides.
  static Run in(Path home, Map<String, String> variables, String input, String... arguments)
      throws Exception {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var environment = new HashMap<>(variables);
    environment.put("LCT_HOME", home.toString());
    var terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), new StringReader(input), false, false, false);
    int code = Main.run(arguments, terminal, environment, home);
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Run in(Path home, String... arguments) throws Exception {
    return in(home, Map.of(), "", arguments);
  }

  /// The JSON lines.
  List<JsonNode> lines() {
    return out.lines().map(Run::json).toList();
  }

  /// The last JSON line.
  JsonNode last() {
    return lines().getLast();
  }

  /// The JSON lines of one type.
  List<JsonNode> lines(String type) {
    return lines().stream().filter(line -> line.path("type").asText().equals(type)).toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + line, e);
    }
  }
}
