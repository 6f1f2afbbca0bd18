package org.lct.editor.inspector;

import java.util.function.Function;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Region;
import org.lct.diagnostic.Checked;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.expand.ImageNames;
import org.lct.expand.RegionNames;
import org.lct.expand.TypeNames;
import org.lct.plan.PlanPath;

/// What the catalogue knows of what is typed: a type that is named by its memory is spelt out, and what it does not know
/// is said at once. Of what the plan has already, the problems say that.
final class CatalogWords {
  private CatalogWords() {}

  /// "Linode 2GB: 1 CPU, 2 GB memory, 50 GB disk, $12.00 a month".
  static String type(Showing showing, Field field, String text) {
    return words(new TypeNames(showing.catalog()).resolve(text, PlanPath.ROOT), field, text,
        type -> words(type, showing));
  }

  private static String words(LinodeType type, Showing showing) {
    var words = Texts.of("details.type.value", type.label(), type.vcpus(), type.memory() / 1024,
        type.disk() / 1024);
    return type.price().in(showing.region())
        .map(price -> Texts.of("inspector.type.price", words, Money.exact(price))).orElse(words);
  }

  /// The image that is installed, which is the newest Debian where none is written.
  static String image(Showing showing, Field field, String text) {
    return text.isEmpty()
        ? showing.nodes().flatMap(nodes -> nodes.nodes().image()).map(Image::label).orElse("")
        : words(new ImageNames(showing.catalog()).resolve(text, PlanPath.ROOT), field, text, Image::label);
  }

  static String region(Showing showing, Field field, String text) {
    return words(new RegionNames(showing.catalog()).resolve(text, PlanPath.ROOT), field, text, Region::label);
  }

  private static <T> String words(Checked<T> found, Field field, String text, Function<T, String> known) {
    if (text.isEmpty())
      return "";
    return found.value().map(known).orElseGet(() -> text.equals(field.text())
        ? ""
        : found.diagnostics().stream().findFirst()
            .map(diagnostic -> Backticks.without(diagnostic.summary())).orElse(""));
  }
}
