/// Linode's own word on its API, held against every answer of the sandbox.
@NullMarked
package org.lct.sandbox.contract;

import org.jspecify.annotations.NullMarked;
