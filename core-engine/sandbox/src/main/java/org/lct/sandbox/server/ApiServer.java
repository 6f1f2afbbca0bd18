package org.lct.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.page.Overview;
import org.lct.sandbox.traffic.Faults;
import org.lct.sandbox.traffic.RateLimits;
import org.lct.sandbox.traffic.RateWindows;
import org.lct.sandbox.traffic.RequestLog;

/// The HTTP server of a sandbox, on the loopback address, a virtual thread for each request.
public final class ApiServer implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Connector connector;
  private final Transactions transactions;

  private ApiServer(HttpServer server, ExecutorService threads, Connector connector,
      Transactions transactions) {
    this.server = server;
    this.threads = threads;
    this.connector = connector;
    this.transactions = transactions;
  }

  /// What a server needs to know.
  ///
  /// @param port 0 for any that is free
  /// @param about what `/_sandbox/status` says
  public record Setup(int port, String token, double speed, RateLimits limits, InstantSource time,
      ObjectNode about) {}

  /// Starts a server for these routes.
  ///
  /// @throws IOException when the port cannot be used
  public static ApiServer start(Setup setup, List<Route> routes, Cloud cloud, Transactions transactions,
      Faults faults, RequestLog log) throws IOException {
    tuneServer();
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), setup.port());
    var server = HttpServer.create(address, BACKLOG);
    var table = new Routes(routes);
    var dispatcher = new Dispatcher(table, transactions,
        new RateWindows(setup.limits(), setup.speed()), setup.time(), setup.token());
    var about = setup.about().put("page", pagePath(setup.token()));
    var control = new Control(faults, log, cloud, transactions, about, table);
    var page = new FrontPage(setup.token(), server.getAddress().getPort(), about, new Overview(table),
        transactions, faults, log);
    var connector = new Connector(dispatcher, control, page, faults, log, setup.time());
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", connector);
    server.start();
    return new ApiServer(server, threads, connector, transactions);
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  /// The path of its page, with the key that lets a browser see it.
  public static String pagePath(String token) {
    return "/?key=" + FrontPage.key(token);
  }

  /// Closes all connections, ends the requests under way, and the journal.
  @Override
  public void close() throws IOException {
    connector.close();
    server.stop(0);
    threads.close();
    transactions.close();
  }

  /// The JDK's server reads these once, before the first server of the process: small answers are sent at once, and a
  /// client that takes longer than half a minute to send its request, or five minutes with the answer, is cut off.
  private static void tuneServer() {
    System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "30");
    System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", "300");
  }
}
