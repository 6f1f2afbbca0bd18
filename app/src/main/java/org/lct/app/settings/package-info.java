/// The user's choices about the workbench itself: one record, kept in one file.
@NullMarked
package org.lct.app.settings;

import org.jspecify.annotations.NullMarked;
