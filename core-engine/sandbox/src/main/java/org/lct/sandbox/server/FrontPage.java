package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.page.Overview;
import org.lct.sandbox.page.Page;

/// The page at `/` and who may see it: a browser that was once given the page's key, which opens nothing else. The key is
/// made of the token, and the token cannot be found from it; the browser keeps it in a cookie and drops it from the
/// address.
///
/// @param port distinguishes the cookie from those of other sandboxes, as browsers do not
/// @param accounts each has a key of its own and is shown by itself
record FrontPage(int port, ObjectNode about, List<Account> accounts) {
  private static final int REQUESTS = 40;
  /// Instead of those of the API: no other site may read the page or put it into one of its own.
  static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "Referrer-Policy",
      "no-referrer", "X-Content-Type-Options", "nosniff", "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  /// The key for the page of the account with this first token.
  static String key(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(("page " + token).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /// Whether the request is for the page.
  static boolean isMeant(Incoming request) {
    return request.path().equals("/")
        && (request.method().equals("GET") || request.method().equals("HEAD"));
  }

  Answer answer(Incoming request) {
    var asked = account(request.query().get("key"));
    if (asked.isPresent()) {
      return html(303, "").with(Map.of("Location", "/", "Set-Cookie",
          "%s=%s; Path=/; HttpOnly; SameSite=Lax".formatted(cookie(), key(asked.get().firstToken()))));
    }
    return Stream.of(request.header("cookie").orElse("").split("; ?", -1))
        .filter(pair -> pair.startsWith(cookie() + "="))
        .flatMap(pair -> account(pair.substring(cookie().length() + 1)).stream())
        .findFirst().map(this::open).orElseGet(() -> html(403, Page.closed()));
  }

  private Answer open(Account account) {
    var overview = new Overview(account.routes());
    try {
      return html(200, account.transactions().run(() -> new Page(facts(account), overview.one("/account"),
          overview.one("/profile"), overview.kinds(), account.log().latest(REQUESTS))).html());
    } catch (IOException e) {
      return html(503, Page.closed());
    }
  }

  private Map<String, String> facts(Account account) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("API", "http://127.0.0.1:%d/v4".formatted(port));
    facts.put("Speed", about.path("instant").asBoolean() ? "immediate"
        : about.path("speed").decimalValue().stripTrailingZeros().toPlainString() + " ×");
    facts.put("Process", about.path("pid").asText());
    facts.put("Faults", Integer.toString(account.faults().rules().size()));
    return facts;
  }

  private Optional<Account> account(@Nullable String key) {
    return Optional.ofNullable(key).flatMap(given -> accounts.stream().filter(account -> MessageDigest
        .isEqual(given.getBytes(UTF_8), key(account.firstToken()).getBytes(UTF_8))).findFirst());
  }

  private String cookie() {
    return "sandbox_page_" + port;
  }

  private static Answer html(int status, String content) {
    return new Answer(status, "text/html; charset=utf-8", content, Map.of());
  }
}
