/// Products and services of Linode that the sandbox does not offer: they look like those of an account that uses none.
@NullMarked
package org.lct.sandbox.unoffered;

import org.jspecify.annotations.NullMarked;
