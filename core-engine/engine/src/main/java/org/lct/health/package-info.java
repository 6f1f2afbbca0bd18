/// The look from this machine at whether a node works: [HealthProbe] is the port, a socket what stands behind it.
@NullMarked
package org.lct.health;

import org.jspecify.annotations.NullMarked;
