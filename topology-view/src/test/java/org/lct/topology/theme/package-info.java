/// Tests of tokens, contrast and style sheets.
@NullMarked
package org.lct.topology.theme;

import org.jspecify.annotations.NullMarked;
