/// The verbs on clusters as the window does them: prepare in the background, review, run.
@NullMarked
package org.lct.app.desk;

import org.jspecify.annotations.NullMarked;
