/// What Linode sells and where: regions, types, images, kernels, prices. Read from resource files, never changed.
@NullMarked
package org.lct.sandbox.catalog;

import org.jspecify.annotations.NullMarked;
