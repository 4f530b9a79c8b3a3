package org.sojourn.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Language;
import org.sojourn.base.Saved;

/**
 * An account as administrators write and read it.
 *
 * @param id read-only
 * @param version read-only; the number in the {@code ETag}
 * @param email where its mail goes and what it signs in with; case doesn't matter
 * @param name what the desk calls the person
 * @param language of its desk, mails and notices, one the registry speaks; absent: the first of these
 * @param password only written, never shown; absent leaves it as it is, and a new account without one is invited
 * @param grants what it may do
 * @param disabled whether it is shut out; its sessions, tokens and links are gone then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountRecord(
        @Nullable UUID id,
        @Nullable Long version,

        @NotBlank(message = "value-missing") @Size(max = 254, message = "text-too-long")
        String email,

        @NotBlank(message = "value-missing") @Size(max = 200, message = "text-too-long")
        String name,

        @Nullable @Language String language,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        String password,

        @Size(max = 100, message = "list-too-long") List<@Valid Grant> grants,
        @Nullable Boolean disabled)
        implements Saved {

    public AccountRecord {
        email = email == null ? email : mailbox(email);
        name = name == null ? name : name.strip();
        grants = grants == null ? List.of() : List.copyOf(grants);
    }

    /** The address as accounts are told apart by it. */
    static String mailbox(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @JsonIgnore
    public boolean isDisabled() {
        return Boolean.TRUE.equals(disabled);
    }

    /** Fit for a log: nothing of the person. */
    @Override
    public String toString() {
        return "account " + id;
    }
}
