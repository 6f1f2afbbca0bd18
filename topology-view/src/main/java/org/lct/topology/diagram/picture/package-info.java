/// A diagram as a picture that is kept: PNG, SVG, PDF.
///
/// [DiagramPicture] is the entrance. The vector papers need no JavaFX thread; their text and icons are those of the
/// bundled fonts, measured and outlined by [BundledFonts].
@NullMarked
package org.lct.topology.diagram.picture;

import org.jspecify.annotations.NullMarked;
