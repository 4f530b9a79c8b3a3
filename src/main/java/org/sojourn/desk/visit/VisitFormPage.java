package org.sojourn.desk.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Problem;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Form;
import org.sojourn.desk.Option;
import org.sojourn.desk.Wording;
import org.sojourn.desk.draft.Offers;
import org.sojourn.publication.PublicationView;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Gap;
import org.sojourn.web.language.Labels;

/**
 * What the form shows beside its fields.
 *
 * @param visit absent while the visit is new
 * @param original the visit it was copied from, if it was
 * @param publication where it stands; absent while the visit is new
 * @param notice what has just happened, as a word of the bundle; blank if nothing
 * @param basis what the fields were drawn from
 * @param offers what is kept and not saved
 */
public record VisitFormPage(
        @Nullable VisitRecord visit,
        @Nullable VisitRecord original,
        @Nullable PublicationView publication,
        String notice,
        boolean editable,
        Basis basis,
        Offers offers,
        Wording wording,
        Labels labels,
        Locale language) {

    public boolean isNew() {
        return visit == null;
    }

    public String title() {
        return visit == null ? "" : wording.title(visit.title(), visit.reference());
    }

    public String action() {
        return visit == null ? "/desk/visits/new" : "/desk/visits/" + visit.reference();
    }

    /** What was answered "not recorded", as codes with their words. */
    public List<Option> answered(Form form) {
        return Arrays.stream(Gap.values())
                .filter(gap -> form.root().holds("notRecorded", gap.name()))
                .map(gap -> new Option(gap.name(), labels.of("Gap_" + gap, language)))
                .toList();
    }

    /** The field of the form that something wanted is about. */
    public String anchor(String pointer) {
        return VisitForm.anchor(Problem.at(pointer, ""));
    }

    public String projectRole(boolean first) {
        return first ? "PRIMARY" : "CONTRIBUTING";
    }

    /** The word of the bundle {@code readiness} for a code. */
    public String key(String code) {
        return code.replace('-', '_');
    }
}
