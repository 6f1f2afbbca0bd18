/// Tests of diagnostics and of what helps to word them.
@NullMarked
package org.lct.diagnostic;

import org.jspecify.annotations.NullMarked;
