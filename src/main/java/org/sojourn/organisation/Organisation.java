package org.sojourn.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.PlainText;

/** A body that sends, hosts, funds, implements or publishes: a ministry, an agency, an international organisation. */
@Entity
class Organisation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText name;

    @Nullable
    String acronym;

    OrganisationType type;

    @Nullable
    String countryCode;

    @Nullable
    UUID parentId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    OrganisationRecord.Status status;

    /** Set where it was recorded twice. */
    @Nullable
    UUID mergedIntoId;

    /** Every name it goes by, folded, for type-ahead. */
    String searchText;

    @ElementCollection
    @CollectionTable(name = "organisation_identifier", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    List<OrganisationRecord.Identifier> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "acknowledgement", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    List<OrganisationRecord.Acknowledgement> acknowledgements = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    static Organisation of(OrganisationRecord form) {
        var organisation = new Organisation();
        organisation.become(form);
        return organisation;
    }

    /** Takes over everything the form says. */
    void become(OrganisationRecord form) {
        name = form.name();
        acronym = form.acronym();
        type = form.type();
        countryCode = form.countryCode();
        parentId = form.parentId();
        aliases = new ArrayList<>(form.aliases());
        replace(identifiers, form.identifiers());
        replace(acknowledgements, form.acknowledgements());
        status = form.status() == null ? OrganisationRecord.Status.ACTIVE : form.status();
        mergedIntoId = form.mergedInto();
        searchText = PlainText.searchable(form.names().stream());
    }

    OrganisationRecord record() {
        return new OrganisationRecord(
                id,
                version,
                name,
                acronym,
                type,
                countryCode,
                parentId,
                aliases,
                identifiers,
                acknowledgements,
                status,
                mergedIntoId);
    }

    /** A list that is the same stays untouched, so that saving it again is no change. */
    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }
}
