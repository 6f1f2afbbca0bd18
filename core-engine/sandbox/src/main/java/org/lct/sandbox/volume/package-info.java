/// Block storage volumes.
@NullMarked
package org.lct.sandbox.volume;

import org.jspecify.annotations.NullMarked;
