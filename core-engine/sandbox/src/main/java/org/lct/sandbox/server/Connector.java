package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.server.Accounts.Caller;
import org.lct.sandbox.server.Dispatcher.Dispatched;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.RequestLog;
import org.lct.sandbox.traffic.RequestLogEntry;

/// Between the connection and the dispatcher: lets faults strike, writes the answers and the log.
final class Connector implements HttpHandler, AutoCloseable {
  private static final int TOO_MANY = 429;

  private final Accounts accounts;
  private final Dispatcher dispatcher;
  private final Control control;
  private final FrontPage page;
  private final InstantSource time;
  private final CountDownLatch closed = new CountDownLatch(1);

  Connector(Accounts accounts, Dispatcher dispatcher, Control control, FrontPage page, InstantSource time) {
    this.accounts = accounts;
    this.dispatcher = dispatcher;
    this.control = control;
    this.page = page;
    this.time = time;
  }

  /// Ends the delays that faults asked for.
  @Override
  public void close() {
    closed.countDown();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = Incoming.of(exchange);
      if (request.path().startsWith("/_sandbox/")) {
        answerControl(exchange, request);
      } else if (FrontPage.isMeant(request)) {
        write(exchange, page.answer(request), FrontPage.HEADERS);
      } else {
        answerApi(exchange, request);
      }
    }
  }

  private void answerControl(HttpExchange exchange, Incoming request) throws IOException {
    var account = accounts.controlled(request);
    var content = Content.of(exchange, account.isPresent() ? Control.MOST : Content.MOST);
    if (account.isEmpty()) {
      write(exchange, Answer.failed(401, "Invalid Token"));
    } else {
      write(exchange, content.refusal().map(refusal -> control.refuse(request, refusal))
          .orElseGet(() -> control.answer(account.get(), request, content.text())));
    }
  }

  private void answerApi(HttpExchange exchange, Incoming request) throws IOException {
    var arrived = time.instant();
    var caller = accounts.caller(request, arrived.toEpochMilli());
    var log = caller.account().log();
    var effects = caller.account().faults().strike(request.method(), request.pathBelowVersion());
    var effect = effects.stream().filter(some -> !(some instanceof FaultEffect.Delay)).findFirst()
        .orElse(null);
    if (effect instanceof FaultEffect.Reset) {
      log(log, request, arrived, "reset", null);
      return;
    }
    var content = Content.of(exchange, Content.MOST);
    delay(effects);
    var dispatched = content.refusal().map(refusal -> dispatcher.refuse(caller, request, refusal))
        .orElseGet(() -> answer(effect, caller, request, content.text()));
    if (effect instanceof FaultEffect.LoseAnswer) {
      log(log, request, arrived, "lost", dispatched);
      return;
    }
    write(exchange, dispatched.answer());
    log(log, request, arrived, Integer.toString(dispatched.answer().status()), dispatched);
  }

  private Dispatched answer(@Nullable FaultEffect effect, Caller caller, Incoming request, String body) {
    return switch (effect) {
      case FaultEffect.Refuse refuse -> Dispatched.uncounted(refused(refuse));
      case FaultEffect.BadGateway _ -> Dispatched.uncounted(Answer.badGateway());
      case FaultEffect.LoseAnswer _,FaultEffect.Delay _,FaultEffect.Reset _ ->
        dispatcher.dispatch(caller, request, body);
      case null -> dispatcher.dispatch(caller, request, body);
    };
  }

  private static Answer refused(FaultEffect.Refuse refuse) {
    var body = refuse.body();
    var answer = body == null ? Answer.failed(refuse.status(), reason(refuse.status()))
        : Answer.json(refuse.status(), body);
    // As Linode does, so that a client that waits as told can be tried.
    return (refuse.status() == TOO_MANY ? answer.with(Map.of("Retry-After", "1")) : answer)
        .with(refuse.headers());
  }

  private static String reason(int status) {
    return switch (status) {
      case 401 -> "Invalid Token";
      case 404 -> "Not found";
      case 408 -> "Please try again";
      case 429 -> "Too many requests";
      case 503 -> "Currently in maintenance mode.";
      default -> "An unexpected error occurred.";
    };
  }

  private void delay(List<FaultEffect> effects) throws IOException {
    for (var effect : effects) {
      if (effect instanceof FaultEffect.Delay delay) {
        await(delay.millis());
      }
    }
  }

  private void await(long millis) throws IOException {
    try {
      if (closed.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IOException("The server is closing.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The server is closing.", e);
    }
  }

  private void log(RequestLog log, Incoming request, Instant arrived, String outcome,
      @Nullable Dispatched dispatched) {
    var rateClass = dispatched == null ? null : dispatched.rateClass();
    var standing = dispatched == null ? null : dispatched.standing();
    var began = millis(arrived);
    log.add(sequence -> new RequestLogEntry(sequence, began, request.method(), request.path(),
        request.queryForLog(),
        outcome, millis(time.instant()) - began, rateClass, standing == null ? null : standing.start()));
  }

  private static double millis(Instant instant) {
    return instant.getEpochSecond() * 1e3 + instant.getNano() / 1e6;
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    write(exchange, answer, Answer.COMMON_HEADERS);
  }

  private static void write(HttpExchange exchange, Answer answer, Map<String, String> common)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    answer.headers().forEach(headers::set);
    headers.set("Content-Type", answer.contentType());
    common.forEach(headers::set);
    var content = answer.content().getBytes(UTF_8);
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(content.length));
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }
}
