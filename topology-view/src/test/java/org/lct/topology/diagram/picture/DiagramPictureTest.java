package org.lct.topology.diagram.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.SampleDiagrams;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.ColorToken;
import org.lct.topology.theme.Palette;
import org.lct.topology.theme.PaletteProbe;
import org.lct.topology.theme.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@OnDisplay
class DiagramPictureTest {
  private static DiagramPicture picture(Diagram diagram) {
    return DiagramPicture.of(diagram, HandLayout.NONE,
        TestStage.onFx(() -> PaletteProbe.paletteOf(Theme.LIGHT)));
  }

  /// The bytes of a picture, which are kept for people to look at.
  private static byte[] encoded(String name, Diagram diagram, PictureFormat format)
      throws Exception {
    var encoded = picture(diagram).encoded(format, Platform::runLater);
    Files.write(Files.createDirectories(TestStage.SCREENSHOTS)
        .resolve("picture-" + name + "." + format.extension()), encoded);
    return encoded;
  }

  private static Stream<Diagram> diagrams() {
    return Stream.of(SampleDiagrams.planned(), SampleDiagrams.withUses(), SampleDiagrams.differing());
  }

  private static Stream<String> names(Diagram diagram) {
    return Stream.concat(diagram.figures().map(Figure::name), diagram.regions().stream().map(RegionBox::id));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void svgNamesItsPartsAndLiesWithinItsBox(Diagram diagram) throws Exception {
    var encoded = encoded("svg-" + diagram.edges().size(), diagram, PictureFormat.SVG);

    var svg = parsed(encoded);
    var box = box(svg.getDocumentElement().getAttribute("viewBox"));
    assertThat(texts(svg.getElementsByTagName("title"))).contains(diagram.title())
        .containsAll(diagram.figures().map(Figure::name).toList())
        .containsAll(diagram.regions().stream().map(region -> region.id() + ", " + region.place()).toList());
    assertThat(elements(svg.getElementsByTagName("rect")).filter(rect -> !isMoved(rect)))
        .isNotEmpty().allMatch(rect -> box.grown(0.01).contains(rectangle(rect)));
    assertThat(picture(diagram).percent(PictureFormat.SVG)).isEqualTo(100);
  }

  @Test
  void everyLetterOfAnSvgIsDefined() throws Exception {
    var svg = parsed(encoded("svg", SampleDiagrams.planned(), PictureFormat.SVG));

    var defined = elements(svg.getElementsByTagName("path")).map(path -> path.getAttribute("id")).toList();
    assertThat(
        elements(svg.getElementsByTagName("use")).map(use -> use.getAttribute("xlink:href").substring(1)))
        .isNotEmpty().allMatch(defined::contains);
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void pdfIsOnePageWithTextInItsOwnFonts(Diagram diagram) throws Exception {
    var encoded = encoded("pdf-" + diagram.edges().size(), diagram, PictureFormat.PDF);

    try (var pdf = Loader.loadPDF(encoded)) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(new PDFTextStripper().getText(pdf)).contains(names(diagram).toList())
          .contains(diagram.title());
      var resources = pdf.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name)).matches(PDFont::isEmbedded).extracting(PDFont::getName).asString()
            .contains("+Inter");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SVG", "PDF"})
  void whatIsSeenThroughStaysSo(PictureFormat format) throws Exception {
    var picture = picture(SampleDiagrams.planned());
    var colors = new EnumMap<>(picture.palette().colors());
    colors.put(ColorToken.CARD_BG, Color.rgb(255, 255, 255, 0.5));
    var clear = new DiagramPicture(picture.diagram(), picture.layout(), new Palette(colors))
        .encoded(format, Platform::runLater);

    if (format == PictureFormat.SVG) {
      assertThat(
          elements(parsed(clear).getElementsByTagName("rect")).map(rect -> rect.getAttribute("fill-opacity")))
          .contains("0.5");
    } else {
      try (var pdf = Loader.loadPDF(clear)) {
        var resources = pdf.getPage(0).getResources();
        assertThat(resources.getExtGStateNames()).isNotEmpty().allSatisfy(name -> assertThat(
            resources.getExtGState(name).getNonStrokingAlphaConstant()).isEqualTo(0.5f));
      }
    }
  }

  @Test
  void charactersThatTheFontOrXmlLacksDoNoHarm() throws Exception {
    var diagram = new Diagram("shop \u898b\u0007", "", SampleDiagrams.planned().regions(), List.of());

    assertThat(texts(parsed(encoded("unknown", diagram, PictureFormat.SVG)).getElementsByTagName("title")))
        .contains("shop \u898b");
    try (var pdf = Loader.loadPDF(encoded("unknown", diagram, PictureFormat.PDF))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("shop ??");
    }
  }

  @Test
  @Tag("scaled")
  void pngHasTwoPixelsForEachOneAndShowsSomething() throws Exception {
    var diagram = SampleDiagrams.planned();
    var picture = picture(diagram);
    var encoded = encoded("png", diagram, PictureFormat.PNG);

    var image = image(encoded);
    assertThat(image.getWidth()).isEqualTo((int) (2 * picture.width()));
    assertThat(image.getHeight()).isEqualTo((int) (2 * picture.height()));
    assertThat(colors(image)).hasSizeGreaterThan(20);
    assertThat(picture.percent(PictureFormat.PNG)).isEqualTo(100);
  }

  @Test
  void aPngOfManyTilesIsDrawnWithoutSeams() throws Exception {
    var diagram = SampleDiagrams.fleet(12, 20);
    var whole = image(encoded("tiles", diagram, PictureFormat.PNG));

    var picture = picture(diagram);
    var once = TestStage.onFx(() -> new PngPicture(picture, 2).drawn(new Box(1900, 200, 300, 600)));
    var pixels = PngPicture.pixels(once, 300, 600);
    assertThat(differences(whole.getRGB(1900, 200, 300, 600, null, 0, 300), pixels)).as("but for rounding")
        .isLessThanOrEqualTo(1);
  }

  @Test
  void aVeryLargePngIsScaledDown() throws Exception {
    var diagram = SampleDiagrams.fleet(200, 20);
    var encoded = encoded("large", diagram, PictureFormat.PNG);

    assertThat(picture(diagram).percent(PictureFormat.PNG)).isBetween(10, 99);
    assertThat((long) image(encoded).getWidth() * image(encoded).getHeight())
        .isLessThan(41_000_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"SVG", "PDF"})
  void theSameDiagramGivesTheSameBytes(PictureFormat format) throws Exception {
    var diagram = SampleDiagrams.planned();

    assertThat(picture(diagram).encoded(format, Platform::runLater))
        .isEqualTo(picture(diagram).encoded(format, Platform::runLater));
  }

  private static Document parsed(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
  }

  private static List<String> texts(NodeList nodes) {
    return elements(nodes).map(Element::getTextContent).toList();
  }

  private static boolean isMoved(Element element) {
    return ((Element) element.getParentNode()).hasAttribute("transform");
  }

  private static Box box(String numbers) {
    var each = Stream.of(numbers.split(" ")).map(Double::valueOf).toList();
    return new Box(each.get(0), each.get(1), each.get(2), each.get(3));
  }

  private static Box rectangle(Element rect) {
    return box(
        Stream.of("x", "y", "width", "height").map(rect::getAttribute).collect(Collectors.joining(" ")));
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Set<Integer> colors(BufferedImage image) {
    return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .boxed()
        .collect(Collectors.toSet());
  }

  /// The largest difference of two pixels in red, green or blue.
  private static int differences(int[] some, int[] others) {
    return IntStream.range(0, some.length)
        .flatMap(at -> IntStream.of(0, 8, 16).map(color -> Math.abs((some[at] >> color & 255)
            - (others[at] >> color & 255))))
        .max().orElseThrow();
  }
}
