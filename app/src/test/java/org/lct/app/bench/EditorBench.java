package org.lct.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lct.app.bench.FrameMeter.Frame;
import org.lct.app.testing.WorkbenchStage;
import org.lct.bench.Bench;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.testing.LargePlan;
import org.lct.topology.testing.TestDisplay;
import org.testfx.api.FxToolkit;

/// How quick the editor is with a plan of ten thousand figures, and with one of a thousand node plans: opening, panning,
/// dragging, undoing, checking what is typed. Times are of this machine, drawn by the software pipeline.
public final class EditorBench implements Benchmark {
  private static final int REST_MILLIS = 500;
  private static final int BUSY = 10;

  private EditorBench() {}

  /// `bin/bench editor [--output json]`.
  public static void main(String[] arguments) throws Exception {
    Bench.run(arguments, Map.of("editor", new EditorBench()));
  }

  @Override
  public List<Figure> run(Options options) throws Exception {
    var figures = new ArrayList<Figure>();
    try (var display = new TestDisplay()) {
      display.open();
      FxToolkit.registerPrimaryStage();
      var folder = Files.createTempDirectory("lct-bench");
      var large = write(folder, "large.yaml", LargePlan.TEN_THOUSAND_FIGURES);
      var middle = write(folder, "middle.yaml", LargePlan.THOUSAND_NODE_PLANS);
      try (var workbench = WorkbenchStage.show(folder.resolve("home"));
          var meter = new FrameMeter(workbench.stage().stage().getScene())) {
        var hands = new Hands(workbench, meter);
        rest();
        figures.add(Figure.atMost("editor_open_seconds", hands.open(large).sinceMillis() / 1000, 1.5));
        rest();
        figures.addAll(hands.pan());
        figures.addAll(hands.drag());
        figures.add(Figure.atMost("undo_ms", median(hands.undo()), 30));
        figures.addAll(memory());
        hands.close();
        figures.add(new Figure("thousand_open_seconds", hands.open(middle).sinceMillis() / 1000));
        figures.add(new Figure("thousand_undo_ms", median(hands.undo())));
        figures.add(Figure.atMost("validate_ms", Hands.share(0.5, hands.typing(), Double::doubleValue), 100));
        figures.add(new Figure("editor_reopen_seconds", hands.open(large).sinceMillis() / 1000));
      }
    }
    return figures;
  }

  /// Waits until the program has come to rest, as it has when somebody has found the file to open or looked at what was
  /// opened: the process has had less than a tenth of a processor for a while.
  private static void rest() throws InterruptedException {
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before;
    do {
      before = process.getProcessCpuTime();
      Thread.sleep(REST_MILLIS);
    } while (process.getProcessCpuTime() - before > TimeUnit.MILLISECONDS.toNanos(REST_MILLIS) / BUSY);
  }

  private static Path write(Path folder, String name, LargePlan plan) throws IOException {
    return Files.writeString(folder.resolve(name), plan.text());
  }

  private static double median(List<Frame> frames) {
    return Hands.share(0.5, frames, Frame::sinceMillis);
  }

  /// What the process has with the plan open: of the heap after a collection, of the machine in all.
  private static List<Figure> memory() throws IOException {
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    var figures = new ArrayList<>(List.of(new Figure("heap_mb", Math.round(heap / 1e6))));
    var status = Path.of("/proc/self/status");
    if (Files.exists(status))
      Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .forEach(kilobytes -> figures.add(new Figure("resident_mb", Math.round(kilobytes / 1024))));
    return figures;
  }
}
