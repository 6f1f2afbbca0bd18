/// What a person sees of the cloud in a browser, gathered through the routes: a further kind of resource shows itself.
@NullMarked
package org.lct.sandbox.page;

import org.jspecify.annotations.NullMarked;
