/// Dialogs inside the window: what asks the user something before it goes on.
@NullMarked
package org.lct.app.dialog;

import org.jspecify.annotations.NullMarked;
