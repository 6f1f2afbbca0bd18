package org.lct.topology.diagram.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.CanvasPaper;
import org.lct.topology.diagram.paint.DiagramPainter;

/// A picture as pixels, as JavaFX draws them. JavaFX limits the size of an image, so it is drawn in tiles.
///
/// @param zoom pixels for each logical pixel
record PngPicture(DiagramPicture picture, double zoom) {
  /// Two pixels for each logical one look sharp on paper and on dense screens.
  private static final double USUAL = 2;
  /// Memory is the limit: 160 MB while it is drawn.
  private static final double MOST_PIXELS = 40e6;
  private static final int TILE = 2048;

  /// At the usual zoom, or at the largest one that keeps to the limit.
  static PngPicture of(DiagramPicture picture) {
    double fitting = Math.sqrt(MOST_PIXELS / (picture.width() * picture.height()));
    return new PngPicture(picture, Math.min(USUAL, fitting));
  }

  /// Its size as a share of the usual one.
  double share() {
    return zoom / USUAL;
  }

  private int width() {
    return (int) Math.ceil(picture.width() * zoom);
  }

  private int height() {
    return (int) Math.ceil(picture.height() * zoom);
  }

  /// Draws it tile by tile on the JavaFX thread, and encodes it on this one.
  byte[] encoded(Executor fx) throws InterruptedException, ExecutionException {
    var image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height(); y += TILE) {
      for (int x = 0; x < width(); x += TILE) {
        int left = x;
        int top = y;
        int across = Math.min(TILE, width() - left);
        int down = Math.min(TILE, height() - top);
        var tile = CompletableFuture.supplyAsync(() -> drawn(new Box(left, top, across, down)), fx).get();
        image.setRGB(left, top, across, down, pixels(tile, across, down), 0, across);
      }
    }
    return png(image);
  }

  WritableImage drawn(Box tile) {
    var canvas = new Canvas(tile.width(), tile.height());
    picture.paint(DiagramPainter.onScreen(), new CanvasPaper(canvas.getGraphicsContext2D()), zoom, tile);
    return canvas.snapshot(null, null);
  }

  static int[] pixels(WritableImage tile, int across, int down) {
    var pixels = new int[across * down];
    tile.getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), pixels, 0, across);
    return pixels;
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("This JDK writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }
}
