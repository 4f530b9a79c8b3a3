package org.sojourn.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AttemptService.Limit;
import org.sojourn.account.OneTimeLink.Purpose;
import org.sojourn.base.Refusal;
import org.sojourn.web.Post;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.language.Words;

/** Makes one-time links (set-up, invitation, new password, sign-in), brings them to people, and honours them once. */
@ApplicationScoped
@Transactional
public class LinkService {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final AccountService service;
    private final PasswordService passwords;
    private final AttemptService attempts;
    private final Post post;
    private final RegistryConfig registry;
    private final ManagedExecutor background;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    LinkService(
            OneTimeLinks links,
            Accounts accounts,
            AccountService service,
            PasswordService passwords,
            AttemptService attempts,
            Post post,
            RegistryConfig registry,
            ManagedExecutor background,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.service = service;
        this.passwords = passwords;
        this.attempts = attempts;
        this.post = post;
        this.registry = registry;
        this.background = background;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link is for, as its page says it; name and address are of whom it was made for. */
    public record Opened(String purpose, String name, String email) {
        /** Whether a password is chosen here. */
        public boolean choosesPassword() {
            return !purpose.equals(Purpose.SIGN_IN.name());
        }
    }

    /** Whether links can go by mail. */
    public boolean goByMail() {
        return post.isOpen();
    }

    /** Asks somebody in, or in again. Gives back the address to hand over if there is no mail server. */
    public Optional<String> invite(UUID account) {
        return give(account, Purpose.INVITE);
    }

    /** Lets somebody choose a new password. Gives back the address to hand over if there is no mail server. */
    public Optional<String> reset(UUID account) {
        return give(account, Purpose.RESET);
    }

    /** A link that signs somebody in; only where there is no mail server. */
    public Optional<String> signIn(UUID account) {
        if (post.isOpen()) {
            throw Refusal.conflict("link-by-mail-only");
        }
        return give(account, Purpose.SIGN_IN);
    }

    /**
     * Mails a link for a new password, if there is such an account. It is looked up in the background, so that nobody
     * learns from the answer or its time whether there is one.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void forgotten(@Nullable String email, Client client) {
        attempts.require(Limit.RESET_CLIENT, client.address());
        String mailbox = email == null ? "" : AccountRecord.mailbox(email);
        if (!post.isOpen() || !attempts.count(Limit.RESET_ACCOUNT, mailbox)) {
            return;
        }
        background.execute(() -> QuarkusTransaction.requiringNew()
                .run(() -> accounts.byEmail(mailbox)
                        .filter(account -> !account.isDisabled())
                        .ifPresent(account ->
                                mail(account, account.passwordHash == null ? Purpose.INVITE : Purpose.RESET))));
    }

    /** What the link does; refuses one that was used, replaced or is too old. */
    public Opened open(String secret) {
        var link = require(secret);
        var account = account(link);
        return new Opened(link.purpose.name(), account.name, account.email);
    }

    /** Does what the link does, once; gives back whom it lets in. */
    public UUID accept(String secret, @Nullable String password) {
        var link = require(secret);
        var account = account(link);
        if (!links.use(link)) {
            throw spent();
        }
        if (link.purpose != Purpose.SIGN_IN) {
            passwords.choose(account, password);
        }
        audit.did("link used for " + link.purpose, account.id, account.id);
        return account.id;
    }

    /** Whether a set-up link still works. */
    public boolean opensSetUp(@Nullable String secret) {
        return service.isEmpty() && secret != null && setUp(secret).isPresent();
    }

    /** Makes the first administrator, who goes on in the language of the form; the link is spent then. */
    public UUID setUp(FirstAccount form, String language) {
        var link = setUp(String.valueOf(form.token())).orElseThrow(LinkService::spent);
        UUID id = service.addFirst(
                form.name() == null ? "" : form.name(),
                form.email() == null ? "" : form.email(),
                form.password(),
                language);
        if (!links.use(link)) {
            throw spent();
        }
        audit.did("registry set up", id, null);
        return id;
    }

    /** A fresh set-up link; earlier ones end. */
    String offerSetUp() {
        links.delete("purpose", Purpose.SETUP);
        String secret = Secret.random();
        links.persist(new OneTimeLink(Purpose.SETUP, secret, null, clock.instant()));
        return registry.absolute("/setup?token=" + secret);
    }

    void dropExpired() {
        links.delete("expiresAt <= ?1", clock.instant());
    }

    private Optional<String> give(UUID id, Purpose purpose) {
        caller.require(Role.ADMINISTRATOR);
        var account = accounts.findByIdOptional(id).orElseThrow(() -> Refusal.missing(AccountService.KIND));
        if (account.isDisabled()) {
            throw Refusal.conflict("account-disabled");
        }
        audit.did("link made for " + purpose, id, caller.id());
        if (post.isOpen()) {
            mail(account, purpose);
            return Optional.empty();
        }
        return Optional.of(make(account, purpose));
    }

    private void mail(Account account, Purpose purpose) {
        String address = make(account, purpose);
        var words = Words.in(MailMessages.class, registry.spoken(account.language));
        if (purpose == Purpose.INVITE) {
            post.send(
                    account.email,
                    words.invite_subject(),
                    words.invite(account.name, registry.name(), address, purpose.lasts.toDays()));
        } else {
            post.send(
                    account.email,
                    words.reset_subject(),
                    words.reset(account.name, registry.name(), address, purpose.lasts.toMinutes()));
        }
    }

    /** The latest link of an account is the only one. */
    private String make(Account account, Purpose purpose) {
        links.dropOf(account.id);
        String secret = Secret.random();
        links.persist(new OneTimeLink(purpose, secret, account, clock.instant()));
        return registry.absolute(registry.path(registry.spoken(account.language), "/link/" + secret));
    }

    private OneTimeLink require(String secret) {
        return links.shown(secret, clock.instant())
                .filter(link -> link.account != null && !link.account.isDisabled())
                .orElseThrow(LinkService::spent);
    }

    private Optional<OneTimeLink> setUp(String secret) {
        return links.shown(secret, clock.instant()).filter(link -> link.purpose == Purpose.SETUP);
    }

    private static Account account(OneTimeLink link) {
        if (link.account == null) {
            throw spent();
        }
        return link.account;
    }

    private static Refusal spent() {
        return Refusal.because(Refusal.Reason.MISSING, "link-spent");
    }
}
