package org.lct.editor.inspector;

import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Region;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;

/// What the catalogue knows of what is written: a type that is named by its memory is spelt out.
final class CatalogWords {
  private CatalogWords() {}

  /// "Linode 2GB: 1 CPU, 2 GB memory, 50 GB disk, $12.00 a month".
  static String type(Showing showing, String written) {
    return showing.nodes().flatMap(nodes -> nodes.nodes().type())
        .or(() -> showing.catalog().type(written))
        .filter(type -> isShown(showing, written) || type.id().equals(written))
        .map(type -> words(type, showing)).orElse("");
  }

  private static String words(LinodeType type, Showing showing) {
    var words = Texts.of("details.type.value", type.label(), type.vcpus(), type.memory() / 1024,
        type.disk() / 1024);
    return type.price().in(showing.region())
        .map(price -> Texts.of("inspector.type.price", words, Money.exact(price))).orElse(words);
  }

  /// Whether the words are those the plan was checked with.
  private static boolean isShown(Showing showing, String written) {
    return showing.nodes().flatMap(nodes -> nodes.nodes().plan().type()).filter(written::equals).isPresent();
  }

  /// The image that is installed, which is the newest Debian where none is written.
  static String image(Showing showing, String written) {
    return showing.catalog().image(written)
        .or(() -> showing.nodes().filter(nodes -> nodes.nodes().plan().image().orElse("").equals(written))
            .flatMap(nodes -> nodes.nodes().image()))
        .map(Image::label).orElse("");
  }

  static String region(Showing showing, String written) {
    return showing.catalog().region(written).map(Region::label).orElse("");
  }
}
