/// Tags: labels that things of several kinds carry.
@NullMarked
package org.lct.sandbox.tag;

import org.jspecify.annotations.NullMarked;
