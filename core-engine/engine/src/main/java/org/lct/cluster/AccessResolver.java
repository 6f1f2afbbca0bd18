package org.lct.cluster;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.account.Account;
import org.lct.account.Home;
import org.lct.cluster.DeployRequest.Access;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.plan.SecurityPlan;
import org.lct.plan.SecurityPlan.SshPlan;
import org.lct.secret.PasswordPrompt;
import org.lct.secret.Secret;
import org.lct.secret.SecretRef;
import org.lct.secret.SecretStore;
import org.lct.secret.SshKeys;

/// Finds out who may come into the nodes of a deployment: which key opens them, and from where SSH may
/// come; and looks up the secrets that the plan names.
///
/// A simulated account needs none of them: it gets a key that is made for it, an address of the
/// documentation range and stand-ins for secrets, and nobody is asked for a password.
public final class AccessResolver {
  /// Where SSH may come from on a simulated account if nobody says: an address nobody has (RFC 5737).
  public static final String NOBODY = "192.0.2.1/32";
  private static final String SSH_FROM = "LCT_SSH_FROM";

  private final SecretStore secrets;
  private final Home home;
  private final Map<String, String> environment;
  private final SecureRandom random;

  /// @param environment the environment variables
  public AccessResolver(SecretStore secrets, Home home, Map<String, String> environment,
      SecureRandom random) {
    this.secrets = secrets;
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.random = random;
  }

  /// Who may come in. Notes say what was chosen for want of a choice; on a real account a missing choice is
  /// an error.
  ///
  /// @param asked the CIDRs given with the command; empty if none were
  /// @param before those from where it may come so far, unless others were given; empty for a cluster that is to be made
  public Checked<Access> resolve(ClusterPlan plan, Account account, List<String> asked, List<String> before) {
    var keys = keys(plan, account);
    var from = sshFrom(plan, account, asked, before);
    var named = new ReferredSecrets(secrets, mayAsk(account)).resolve(plan, account);
    var diagnostics = Stream.of(keys, from, named).flatMap(part -> part.diagnostics().stream()).toList();
    if (keys.failed() || from.failed() || named.failed())
      return Checked.failed(diagnostics);
    return Checked.of(new Access(keys.value().orElseThrow(), from.value().orElseThrow(),
        named.value().orElseThrow()), diagnostics);
  }

  private boolean mayAsk(Account account) {
    return !account.simulated() || environment.containsKey(PasswordPrompt.VARIABLE);
  }

  /// The public keys that open the nodes; none if none is known.
  public Checked<List<String>> keys(ClusterPlan plan, Account account) {
    if (mayAsk(account)) {
      var found = secrets.find(keyName(plan));
      if (found.failed())
        return Checked.failed(found.diagnostics());
      var key = found.value().orElseThrow();
      if (key.isPresent())
        return Checked.of(List.of(key.map(Secret::reveal).orElseThrow()));
    }
    // A real account without a key is refused by the preflight, together with whatever else is missing.
    return account.simulated() ? generated() : Checked.of(List.of());
  }

  private static SecretRef keyName(ClusterPlan plan) {
    return ssh(plan).flatMap(SshPlan::keys).flatMap(SecretRef::parse)
        .orElse(SecretRef.DEFAULT_ROOT_SSH_PUBLIC_KEY);
  }

  private Checked<List<String>> generated() {
    return SshKeys.onSandbox(home.sandbox(), random).pair()
        .then(pair -> Checked.of(List.of(pair.publicKey().line())));
  }

  private Checked<List<String>> sshFrom(ClusterPlan plan, Account account, List<String> asked,
      List<String> before) {
    var planned = ssh(plan).map(SshPlan::from).orElse(List.of());
    return planned.isEmpty() ? sshFrom(account, asked, before) : Checked.of(List.of());
  }

  /// Where SSH may come from if a plan does not say.
  ///
  /// @param asked the CIDRs given with the command; empty if none were
  /// @param before those from where it may come so far, unless others were given
  public Checked<List<String>> sshFrom(Account account, List<String> asked, List<String> before) {
    if (!asked.isEmpty())
      return Checked.of(asked);
    var variable = Optional.ofNullable(environment.get(SSH_FROM)).filter(value -> !value.isBlank());
    if (variable.isPresent())
      return Checked.of(List.of(variable.get().strip().split("[,\\s]+")));
    if (!before.isEmpty())
      return Checked.of(before);
    if (!account.sshFrom().isEmpty())
      return Checked.of(account.sshFrom());
    if (account.simulated()) {
      return Checked.of(List.of(NOBODY), List.of(Diagnostic.note("ssh-from-defaulted", Subject.whole(),
          "SSH is open to " + NOBODY + " only, an address nobody has",
          "The account is simulated, so it does not matter. `security.ssh.from` in the plan says it for real.")));
    }
    return Checked.failed(Diagnostic.error("ssh-from-missing", Subject.whole(),
        "Nobody said where SSH may come from",
        "Give --ssh-from CIDR, set LCT_SSH_FROM, or store it with the account: "
            + "`linodetool account add NAME --ssh-from CIDR`. `any` must be written."));
  }

  private static Optional<SshPlan> ssh(ClusterPlan plan) {
    return plan.security().flatMap(SecurityPlan::ssh);
  }
}
