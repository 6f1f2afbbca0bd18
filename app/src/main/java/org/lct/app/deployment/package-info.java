/// The deployment that runs, or ran last: what its events tell, as a view model, and the view of it.
@NullMarked
package org.lct.app.deployment;

import org.jspecify.annotations.NullMarked;
