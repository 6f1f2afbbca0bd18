package org.lct.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lct.sandbox.page.Overview.Kind;
import org.lct.sandbox.traffic.RequestLogEntry;

/// The page at `/`: what there is and what was asked lately, in HTML that needs nothing from elsewhere and reloads
/// itself.
///
/// @param about the sandbox: names and values, in order
/// @param requests the last ones, newest first
public record Page(Map<String, String> about, JsonNode account, JsonNode profile, List<Kind> kinds,
    List<RequestLogEntry> requests) {
  private static final List<String> COLUMNS = List.of("id", "label", "address", "username", "status",
      "region",
      "type", "size", "ipv4", "linode_id", "tags", "created");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
      .withZone(ZoneOffset.UTC);
  private static final String FRAME = resource("page.html");

  /// The page for a browser that has not shown that it may see more.
  public static String closed() {
    return frame("",
        "<p>This is a sandbox, a simulator of Linode’s API. To see what is in it, open the address "
            + "that <code>linodetool sandbox start</code> printed as <code>page</code>; "
            + "<code>linodetool sandbox status</code> prints it again.</p>");
  }

  /// The page as HTML.
  public String html() {
    var named = kinds.stream().filter(kind -> kind.count() > 0 && !kind.path().startsWith("/account/"))
        .map(Page::section).collect(Collectors.joining());
    return frame("<meta http-equiv=\"refresh\" content=\"5\">",
        facts(about) + "<h2>Account</h2>" + facts(holder()) + "<h2>Resources</h2>"
            + (named.isEmpty() ? "<p>Nothing yet.</p>" : named) + "<h2>Recent requests</h2>" + traffic());
  }

  private Map<String, String> holder() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("user", profile.path("username").asText());
    for (var name : List.of("company", "email", "balance", "active_since")) {
      facts.put(name.replace('_', ' '), account.path(name).asText());
    }
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  private static String facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> "<div><dt>%s</dt><dd>%s</dd></div>".formatted(Html.escaped(fact.getKey()),
            Html.escaped(fact.getValue())))
        .collect(Collectors.joining("", "<dl>", "</dl>\n"));
  }

  private static String section(Kind kind) {
    var columns = COLUMNS.stream()
        .filter(name -> kind.first().stream().anyMatch(row -> !Html.text(row.path(name)).isEmpty()))
        .toList();
    var rows = kind.first().stream().map(row -> columns.stream().map(name -> cell(name, row)).toList())
        .toList();
    var more = kind.count() - rows.size();
    return "<h3>%s <small>%d</small></h3>".formatted(Html.escaped(kind.path()), kind.count())
        + Html.table(columns.stream().map(name -> name.replace('_', ' ')).toList(), rows)
        + (more > 0 ? "<p>and %d more</p>".formatted(more) : "");
  }

  private static String cell(String name, JsonNode row) {
    var text = Html.text(row.path(name));
    return name.equals("status") ? Html.state(text) : Html.escaped(text);
  }

  private String traffic() {
    var rows = new ArrayList<List<String>>();
    for (var entry : requests) {
      rows.add(List.of(TIME.format(Instant.ofEpochMilli((long) entry.time())), Html.escaped(entry.method()),
          Html.escaped(entry.query().isEmpty() ? entry.path() : entry.path() + "?" + entry.query()),
          Html.state(entry.outcome()), "%.1f".formatted(entry.milliseconds())));
    }
    return rows.isEmpty() ? "<p>None yet.</p>"
        : Html.table(List.of("time (UTC)", "method", "path", "answer", "ms"), rows);
  }

  private static String frame(String head, String body) {
    return FRAME.replace("<!--head-->", head).replace("<!--body-->", body);
  }

  private static String resource(String name) {
    try (var in = Page.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
