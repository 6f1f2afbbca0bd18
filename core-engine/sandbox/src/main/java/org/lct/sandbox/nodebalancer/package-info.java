/// NodeBalancers, their configurations (ports) and nodes (back ends).
@NullMarked
package org.lct.sandbox.nodebalancer;

import org.jspecify.annotations.NullMarked;
