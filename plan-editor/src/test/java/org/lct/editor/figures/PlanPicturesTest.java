package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanReader;
import org.lct.testing.SharedFolder;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.picture.DiagramPicture;
import org.lct.topology.diagram.picture.PictureFormat;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.PaletteProbe;
import org.lct.topology.theme.Theme;

/// Plans of 2017 as pictures.
@OnDisplay
class PlanPicturesTest {
  /// The longest names that a card has room for.
  private static final int SHOWN_IN_FULL = 12;

  @ParameterizedTest
  @ValueSource(strings = {"ha-wordpress", "iot-cruncher"})
  void everyRegionAndFigureIsInThePicture(String name) throws Exception {
    var plan = Plans.checked(PlanReader.read(SharedFolder.file("plans/" + name + ".yaml")));
    var picture = DiagramPicture.of(plan.diagram(), HandLayout.NONE,
        TestStage.onFx(() -> PaletteProbe.paletteOf(Theme.LIGHT)));
    var names = names(plan.diagram());

    var titles = titles(encoded(name, picture, PictureFormat.SVG));
    assertThat(names).isNotEmpty()
        .allMatch(shown -> titles.stream().anyMatch(title -> title.startsWith(shown)));

    try (var pdf = Loader.loadPDF(encoded(name, picture, PictureFormat.PDF))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(names.stream().filter(shown -> shown.length() <= SHOWN_IN_FULL).toList());
    }
    var png = ImageIO.read(new ByteArrayInputStream(encoded(name, picture, PictureFormat.PNG)));
    assertThat(png.getWidth()).isGreaterThan(1000);
    assertThat(png.getHeight()).isGreaterThan(400);
  }

  private static List<String> names(Diagram diagram) {
    return Stream.concat(diagram.figures().map(Figure::name), diagram.regions().stream().map(RegionBox::id))
        .toList();
  }

  private static byte[] encoded(String name, DiagramPicture picture, PictureFormat format) throws Exception {
    var encoded = picture.encoded(format, Platform::runLater);
    Files.write(Files.createDirectories(TestStage.SCREENSHOTS)
        .resolve("picture-" + name + "." + format.extension()), encoded);
    return encoded;
  }

  private static List<String> titles(byte[] svg) throws Exception {
    var titles = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg)).getElementsByTagName("title");
    return IntStream.range(0, titles.getLength()).mapToObj(at -> titles.item(at).getTextContent()).toList();
  }
}
