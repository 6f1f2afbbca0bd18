/// Carries out a change set: walks the operation graph, writes intents before deeds, retries, looks before
/// repeating, records, resumes.
///
/// Knows the cloud only through [org.lct.cloud.CloudProvider] and storage only through
/// [org.lct.inventory.Inventory]. Everything here runs on engine threads; nothing here asks the user.
@NullMarked
package org.lct.deploy;

import org.jspecify.annotations.NullMarked;
