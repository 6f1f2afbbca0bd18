/// The routes of what everybody can look up without an account: regions, types, kernels, prices, policies.
@NullMarked
package org.lct.sandbox.list;

import org.jspecify.annotations.NullMarked;
