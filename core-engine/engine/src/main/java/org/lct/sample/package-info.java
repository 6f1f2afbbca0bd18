/// Plans that come with the product, for a first deployment without files of one's own.
@NullMarked
package org.lct.sample;

import org.jspecify.annotations.NullMarked;
