/// The words of the workbench.
@NullMarked
package org.lct.app.text;

import org.jspecify.annotations.NullMarked;
