/// The cloud itself: what exists, what time it is there, and what is under way.
///
/// Records in tables, jobs that take their time, events that tell of them, addresses that are never given twice.
/// Knows nothing of HTTP.
@NullMarked
package org.lct.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
