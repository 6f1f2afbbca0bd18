/// Which account the workbench works in.
@NullMarked
package org.lct.app.account;

import org.jspecify.annotations.NullMarked;
