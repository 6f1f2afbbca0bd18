/// Resource locks: what protects a resource from being deleted.
@NullMarked
package org.lct.sandbox.lock;

import org.jspecify.annotations.NullMarked;
