/// How the workbench looks: colour tokens, typefaces, icons and the style sheets under every window.
///
/// Colours live in CSS only (`lct-light.css`, `lct-dark.css` over AtlantaFX Primer); Java names them by
/// [ColorToken] and reads their values from a [Palette]. Nothing here knows what is drawn with them.
@NullMarked
package org.lct.topology.theme;

import org.jspecify.annotations.NullMarked;
