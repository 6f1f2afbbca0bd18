/// The review of what a run would do: rows, cost, checks, and the agreement to it.
@NullMarked
package org.lct.app.review;

import org.jspecify.annotations.NullMarked;
