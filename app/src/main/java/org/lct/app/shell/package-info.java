/// The window: menus, rail, tool bars, status bar around the features. Nothing but the application's entry imports
/// it.
@NullMarked
package org.lct.app.shell;

import org.jspecify.annotations.NullMarked;
