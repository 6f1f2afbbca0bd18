package org.lct.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lct.cli.output.Output.CatalogPart;
import org.lct.cloud.CallFailedException;
import org.lct.cluster.CloudProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `linodetool regions`, `types` and `images`: what an account can choose from.
final class CatalogCommands {
  private CatalogCommands() {}

  abstract static class Listing implements Callable<Integer> {
    private final Context context;
    private final CatalogPart part;
    @Mixin
    private CommonOptions common = new CommonOptions();
    @Mixin
    private AccountOption account = new AccountOption();

    private Listing(Context context, CatalogPart part) {
      this.context = context;
      this.part = part;
    }

    @Override
    public Integer call() {
      var output = common.output(context);
      return account.use(context, output, (_, cloud) -> {
        try {
          output.catalog(cloud.catalog(), part);
          return ExitCode.DONE;
        } catch (CallFailedException e) {
          output.diagnostics(List.of(CloudProblems.of(e.failure())), Optional.empty());
          return ExitCode.FAILED;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return ExitCode.FAILED;
        }
      });
    }
  }

  @Command(name = "regions", description = "Lists the regions.")
  static final class Regions extends Listing {
    Regions(Context context) {
      super(context, CatalogPart.REGIONS);
    }
  }

  @Command(name = "types", description = "Lists the types of Linodes with their list prices in USD a month.")
  static final class Types extends Listing {
    Types(Context context) {
      super(context, CatalogPart.TYPES);
    }
  }

  @Command(name = "images", aliases = "distributions", description = "Lists the images.")
  static final class Images extends Listing {
    Images(Context context) {
      super(context, CatalogPart.IMAGES);
    }
  }
}
