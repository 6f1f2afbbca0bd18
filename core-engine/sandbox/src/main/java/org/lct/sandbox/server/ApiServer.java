package org.lct.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lct.sandbox.traffic.RateLimits;
import org.lct.sandbox.traffic.RateWindows;

/// The HTTP server of a sandbox, on the loopback address, a virtual thread for each request.
public final class ApiServer implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Connector connector;
  private final List<Account> accounts;

  private ApiServer(HttpServer server, ExecutorService threads, Connector connector, List<Account> accounts) {
    this.server = server;
    this.threads = threads;
    this.connector = connector;
    this.accounts = accounts;
  }

  /// What a server needs to know.
  ///
  /// @param port 0 for any that is free
  /// @param about what `/_sandbox/status` says
  public record Setup(int port, double speed, RateLimits limits, InstantSource time, ObjectNode about) {}

  /// Starts a server for these accounts, at least one, which it closes in the end.
  ///
  /// @throws IOException when the port cannot be used
  public static ApiServer start(Setup setup, List<Account> accounts) throws IOException {
    tuneServer();
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), setup.port());
    var server = HttpServer.create(address, BACKLOG);
    var dispatcher = new Dispatcher(new RateWindows(setup.limits(), setup.speed()), setup.time());
    var page = new FrontPage(server.getAddress().getPort(), setup.about(), accounts);
    var all = new Accounts(accounts);
    var connector = new Connector(all, dispatcher, new Control(setup.about(), all), page, setup.time());
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", connector);
    server.start();
    return new ApiServer(server, threads, connector, List.copyOf(accounts));
  }

  /// Finds out whether this port can be listened on right now.
  ///
  /// @throws IOException when it cannot
  public static void probe(int port) throws IOException {
    new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1")).close();
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  /// The accounts it answers for.
  public List<Account> accounts() {
    return accounts;
  }

  /// The path of the page of the account with this first token, with the key that lets a browser see it.
  public static String pagePath(String token) {
    return "/?key=" + FrontPage.key(token);
  }

  /// Closes all connections, ends the requests under way, and the journals.
  @Override
  public void close() throws IOException {
    connector.close();
    server.stop(0);
    threads.close();
    for (var account : accounts) {
      account.close();
    }
  }

  /// The JDK's server reads these once, before the first server of the process: small answers are sent at once, and a
  /// client that takes longer than half a minute to send its request, or five minutes with the answer, is cut off.
  private static void tuneServer() {
    System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "30");
    System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", "300");
  }
}
