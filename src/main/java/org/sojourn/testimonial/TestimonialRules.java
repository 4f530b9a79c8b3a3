package org.sojourn.testimonial;

import java.util.HashSet;
import java.util.List;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;
import org.sojourn.testimonial.TestimonialRecord.Availability;

/** What must hold within one testimonial. */
final class TestimonialRules {

    private TestimonialRules() {}

    /** Expects a record that keeps the constraints written on it. */
    static List<Problem> broken(TestimonialRecord form) {
        var problems = new Problems();
        if ((form.watchUrl() == null) != (form.availability() == Availability.MISSING)) {
            problems.add("/availability", "testimonial-availability-contradicts-address");
        }
        if (form.watchUrl() != null && !form.provider().has(form.watchUrl())) {
            problems.add("/watchUrl", "testimonial-not-at-provider");
        }
        var languages = new HashSet<String>();
        for (int i = 0; i < form.spokenLanguages().size(); i++) {
            if (!languages.add(form.spokenLanguages().get(i))) {
                problems.add("/spokenLanguages/" + i, "testimonial-language-repeated");
            }
        }
        return problems.list();
    }
}
