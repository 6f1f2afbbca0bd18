/// What is measured of things that are never used: nothing, from when they were made.
@NullMarked
package org.lct.sandbox.usage;

import org.jspecify.annotations.NullMarked;
