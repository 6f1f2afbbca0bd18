package org.lct.app;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.lct.account.Home;
import org.lct.sandbox.SharedSandbox;

/// What the workbench runs on.
///
/// @param home where all state is kept
/// @param environment the environment variables
/// @param sandbox the simulator for whoever has no account
/// @param threads where slow work is done
/// @param fx runs what it is given on the JavaFX thread
public record Surroundings(Home home, Map<String, String> environment, SharedSandbox sandbox,
    ExecutorService threads, Executor fx) {
  /// Copies the map.
  public Surroundings { environment = Map.copyOf(environment); }
}
