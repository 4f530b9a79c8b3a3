package org.sojourn.account.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sojourn.account.Account;
import org.sojourn.account.Accounts;
import org.sojourn.account.MailMessages;
import org.sojourn.account.Role;
import org.sojourn.web.Post;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.language.Words;

/**
 * What people are told: it stands on their desk and goes by mail as well, if there is a mail server. Joins the
 * transaction of whatever it tells about.
 */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private final Accounts accounts;
    private final Post post;
    private final RegistryConfig registry;
    private final Clock clock;

    Notices(Accounts accounts, Post post, RegistryConfig registry, Clock clock) {
        this.accounts = accounts;
        this.post = post;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * The active accounts to whom the role was given, everywhere or for one of the projects; where there is none, the
     * administrators.
     */
    public Set<UUID> accountsWith(Role role, Collection<UUID> projects) {
        var today = LocalDate.now(clock);
        var holders = accounts.with(role, projects, today);
        return new LinkedHashSet<>(holders.isEmpty() ? accounts.with(Role.ADMINISTRATOR, List.of(), today) : holders);
    }

    /** Tells whoever has the role; see {@link #accountsWith}. */
    public void notify(Role role, Collection<UUID> projects, NoticeKind kind, String link, String... args) {
        notify(accountsWith(role, projects), kind, link, args);
    }

    /**
     * Tells these accounts.
     *
     * @param link a path of ours
     * @param args what the sentence names: the title of the visit and maybe a day, never a person
     */
    public void notify(Collection<UUID> to, NoticeKind kind, String link, String... args) {
        for (UUID id : Set.copyOf(to)) {
            var recipient = accounts.findByIdOptional(id).map(Account::record).filter(a -> !a.isDisabled());
            recipient.ifPresent(account -> {
                persist(new Notice(id, kind, link, List.of(args), clock.instant()));
                String language = registry.spoken(account.language());
                String sentence = sentence(kind, List.of(args), language);
                var mails = Words.in(MailMessages.class, language);
                post.send(account.email(), sentence, mails.notice(sentence, registry.absolute(link)));
            });
        }
    }

    /** What the account hasn't read yet, the latest first. */
    public List<NoticeRecord> unread(UUID account, int limit) {
        return find("accountId = ?1 and readAt is null order by createdAt desc, id", account).page(0, limit).stream()
                .map(Notice::record)
                .toList();
    }

    /** Takes what asked for something off every desk, once somebody has done it. */
    public void settle(NoticeKind kind, String link) {
        update("readAt = ?1 where kind = ?2 and link = ?3 and readAt is null", clock.instant(), kind, link);
    }

    private static String sentence(NoticeKind kind, List<String> args, String language) {
        var sentences = Words.in(NoticeMessages.class, language);
        return switch (kind) {
            case REVIEW_ASKED -> sentences.review_asked(args);
            case RETURNED -> sentences.returned(args);
            case APPROVED -> sentences.approved(args);
            case PUBLISHED -> sentences.published(args);
            case ERROR_REPORTED -> sentences.error_reported(args);
            case FOLLOW_UP_SOON -> sentences.follow_up_soon(args);
            case FOLLOW_UP_DUE -> sentences.follow_up_due(args);
            case FOLLOW_UP_OVERDUE -> sentences.follow_up_overdue(args);
            case EVIDENCE_HALF_YEAR -> sentences.evidence_half_year(args);
            case EVIDENCE_YEAR -> sentences.evidence_year(args);
        };
    }
}
