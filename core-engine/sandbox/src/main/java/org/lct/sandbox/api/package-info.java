/// The conventions every path of the API shares: routes, pages, filters, the validation of what is sent, refusals.
///
/// A kind of resource is a class that offers [Route]s and uses the rest. Knows nothing of the cloud, and of HTTP only
/// methods, paths and numbers.
@NullMarked
package org.lct.sandbox.api;

import org.jspecify.annotations.NullMarked;
