package org.lct.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.lct.account.Home;
import org.lct.app.dialog.DialogHost;
import org.lct.app.incident.Incidents;
import org.lct.app.incident.Incidents.Incident;
import org.lct.app.shell.ShellModule;
import org.lct.app.shell.Workbench;
import org.lct.app.text.Texts;
import org.lct.diagnostic.Diagnostic;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.SharedSandbox;
import org.lct.secret.Redactor;

/// Starts the workbench.
///
/// Arguments: plan files to open, or `--sample` for the project's own; `--exit-after-first-frame` says so on
/// standard output when the window has been drawn, and ends.
public final class Main extends Application {
  /// How much faster than Linode the embedded sandbox is: 82 nodes come up in seconds.
  private static final double SANDBOX_SPEED = 20;
  private static final String SAMPLE = "--sample";
  private static final String EXIT = "--exit-after-first-frame";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Home home = Home.of(System.getenv(), System.getProperty("os.name"),
      System.getProperty("user.home"));
  private final SharedSandbox sandbox = new SharedSandbox(
      SandboxOptions.inMemory().withDirectory(home.sandbox()).withSpeed(SANDBOX_SPEED));

  @Override
  public void start(Stage stage) {
    var problems = home.make();
    var surroundings = new Surroundings(home, System.getenv(), sandbox, threads, Platform::runLater);
    var injector = Guice.createInjector(new AppModule(surroundings),
        new ShellModule(threads, Platform::runLater));
    catchIncidents(injector);
    var workbench = injector.getInstance(Workbench.class);
    var arguments = getParameters().getRaw();
    workbench.show(stage);
    tell(injector.getInstance(DialogHost.class), problems);
    open(workbench, arguments);
    if (arguments.contains(EXIT))
      exitAfterFirstFrame(stage);
  }

  private void catchIncidents(Injector injector) {
    var dialogs = injector.getInstance(DialogHost.class);
    var redactor = injector.getInstance(Redactor.class);
    Thread.setDefaultUncaughtExceptionHandler(new Incidents(home.incidents(), redactor::redact,
        InstantSource.system(), incident -> Platform.runLater(() -> tell(dialogs, incident))));
  }

  private static void tell(DialogHost dialogs, Incident incident) {
    dialogs.tell(Texts.of("incident.title", incident.code()), Texts.of("incident.line"),
        incident.file().map(file -> Texts.of("incident.file", file.toString())));
  }

  private static void tell(DialogHost dialogs, List<Diagnostic> problems) {
    problems.stream().findFirst()
        .ifPresent(problem -> dialogs.tell(problem.summary(), problem.detail(), Optional.empty()));
  }

  private static void open(Workbench workbench, List<String> arguments) {
    var files = workbench.parts().views().files();
    var wanted = arguments.stream().filter(argument -> !argument.startsWith("--")).map(Path::of).toList();
    if (arguments.contains(SAMPLE))
      files.openSample();
    else if (wanted.isEmpty())
      files.reopen();
    else
      wanted.forEach(files::open);
  }

  private static void exitAfterFirstFrame(Stage stage) {
    var scene = stage.getScene();
    scene.addPostLayoutPulseListener(new Runnable() {
      private int pulses;

      @Override
      public void run() {
        // The first pulse lays out, the second has been drawn.
        if (++pulses == 2) {
          System.out.println("first frame");
          Platform.exit();
        }
        Platform.requestNextPulse();
      }
    });
    Platform.requestNextPulse();
  }

  @Override
  public void stop() throws SandboxException {
    threads.shutdownNow();
    sandbox.close();
  }
}
