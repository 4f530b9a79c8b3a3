package org.sojourn.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.password.Passwords;
import org.sojourn.base.Problems;
import org.sojourn.base.Rules;
import org.sojourn.web.Post;
import org.sojourn.web.RegistryConfig;

/** What an account must be like to be saved. */
@ApplicationScoped
class AccountRules {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Rules rules;
    private final RegistryConfig registry;

    AccountRules(Accounts accounts, Passwords passwords, Rules rules, RegistryConfig registry) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.registry = registry;
    }

    /** Refuses an account that can't be as the form says it. */
    void check(AccountRecord form, @Nullable UUID self) {
        var problems = new Problems().addAll(rules.broken(form));
        problems.refuse();
        if (!Post.isAddress(form.email()) || hasLookAlikes(form.email())) {
            problems.add("/email", "email-invalid");
        } else if (accounts.byEmail(form.email())
                .filter(other -> !other.id.equals(self))
                .isPresent()) {
            problems.add("/email", "account-email-taken");
        }
        checkLanguage(form, problems);
        if (form.password() != null) {
            passwords.check("/password", form.password(), List.of(form.name(), form.email()), problems);
        }
        for (int i = 0; i < form.grants().size(); i++) {
            check(form.grants().get(i), form.grants().indexOf(form.grants().get(i)) < i, "/grants/" + i, problems);
        }
        problems.refuse();
    }

    /** Refuses a name or a language that can't be chosen. */
    void checkIntroduction(AccountRecord form) {
        var problems = new Problems().addAll(rules.broken(form));
        checkLanguage(form, problems);
        problems.refuse();
    }

    private void checkLanguage(AccountRecord form, Problems problems) {
        if (form.language() != null && !registry.languages().contains(form.language())) {
            problems.add("/language", "language-not-spoken", String.join(", ", registry.languages()));
        }
    }

    private static void check(Grant grant, boolean twice, String pointer, Problems problems) {
        boolean ofAProject = grant.role() == Role.MANAGER || grant.role() == Role.APPROVER;
        if (twice) {
            problems.add(pointer + "/role", "grant-twice");
        }
        if (grant.projectId() != null && !ofAProject) {
            problems.add(pointer + "/projectId", "grant-project-not-here");
        }
        if (grant.role() == Role.DONOR && grant.organisationId() == null) {
            problems.add(pointer + "/organisationId", "grant-funder-missing");
        } else if (grant.role() != Role.DONOR && grant.organisationId() != null) {
            problems.add(pointer + "/organisationId", "grant-funder-not-here");
        }
    }

    private static boolean hasLookAlikes(String email) {
        return !java.text.Normalizer.isNormalized(email, java.text.Normalizer.Form.NFKC);
    }
}
