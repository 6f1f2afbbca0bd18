package org.lct.sandbox.linode;

import org.lct.sandbox.account.AccountSettings;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.firewall.Firewalls;
import org.lct.sandbox.interfaces.Interfaces;
import org.lct.sandbox.stackscript.StackScripts;
import org.lct.sandbox.tag.Tags;

/// Everything that Linodes have to do with.
public record LinodeServices(Cloud cloud, Jobs jobs, LinodeLife life, Attachments attachments,
    Addresses addresses, Firewalls firewalls, Tags tags, StackScripts scripts, AccountSettings settings,
    Interfaces interfaces) {}
