/// Plans of earlier years in today's words: what would be replaced, and the agreement to it.
@NullMarked
package org.lct.app.conversion;

import org.jspecify.annotations.NullMarked;
