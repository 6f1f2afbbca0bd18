/// What happens to requests on their way: the rate limits, the faults a test asked for, the log.
@NullMarked
package org.lct.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
