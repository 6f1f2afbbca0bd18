/// What was changed in plans and not saved, kept beside the settings so that a crash does not lose it.
@NullMarked
package org.lct.app.recovery;

import org.jspecify.annotations.NullMarked;
