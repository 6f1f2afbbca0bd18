package org.lct.topology.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// Marks a test class that shows windows. Without a display its tests are skipped with the reason; where the
/// environment says `CI=true` they fail instead.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({DisplayCondition.class, ApplicationExtension.class})
public @interface OnDisplay {
}
