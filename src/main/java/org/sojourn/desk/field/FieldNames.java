package org.sojourn.desk.field;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of forms, records and published documents are called, by their pointers: {@code hosts/1/organisation}
 * and {@code hosts/1/organisationId} are "Host 2, Organisation". The words are those that stand at the fields of the
 * forms.
 */
@ApplicationScoped
public class FieldNames {

    /** Words for a row of a list; each takes its number. */
    static final Map<String, String> ROWS = words("""
            themes desk:theme_n, delegations desk:delegation_n, memberOrganisations desk:member_n, hosts desk:host_n,
            stops desk:stop_n, projects desk:project_n, costs desk:cost_n, derogations desk:derogation_n,
            announcements desk:announcement_n, testimonials desk:testimonial_n, outcomes desk:outcome_n,
            followUps desk:follow_up_n, aliases register:alias_n, identifiers register:identifier_n,
            acknowledgements register:acknowledgement_n, participations register:participation_n,
            indicators register:indicator_n, grants account:grant_number, members desk:member_n,
            spokenLanguages desk:spoken_language""");

    /** Words for a field; one that means something else in a list or a kind of record stands behind its name. */
    static final Map<String, String> FIELDS = words("""
            title desk:title_label, summary desk:summary_label, objectives desk:objectives_label, start desk:start,
            end desk:end, datePrecision desk:precision, dateSource desk:date_source, zone desk:zone, type desk:type,
            modality desk:modality, deliveryState desk:delivery_state, audience desk:audience,
            embargoUntil desk:embargo, vocabulary desk:vocabulary, code desk:project_code,
            themes/code desk:theme_code, percent desk:percent, countryCode desk:country, city desk:city, site desk:site,
            from desk:from, to desk:to, organisation desk:organisation, stops/organisation desk:stop_organisation,
            leadOrganisation desk:lead_organisation, headcount desk:headcount, women desk:women, men desk:men,
            undisclosed desk:undisclosed, seniority desk:seniority, project desk:project, role desk:role,
            costs/project desk:cost_project, costs/organisation desk:cost_organisation, amount desk:amount,
            currency desk:currency, budgetLine desk:budget_line, derogations/organisation desk:funder,
            derogations/reason desk:derogation_reason, authorisation desk:authorisation, date desk:derogation_date,
            url desk:url, announcements/title desk:announcement_title, relation desk:relation,
            announcements/type desk:announcement_type, language desk:language, publishedOn desk:published_on,
            precision desk:precision, publisher desk:publisher, excerpt desk:excerpt,
            testimonials/title desk:testimonial_title, testimonials/kind desk:testimonial_kind,
            availability desk:availability, provider desk:provider, watchUrl desk:watch_url,
            testimonials/description desk:testimonial_description, links field:links, visit field:visit,
            announcement/title desk:announcement_title, announcement/type desk:announcement_type,
            testimonial/title desk:testimonial_title, testimonial/kind desk:testimonial_kind,
            testimonial/description desk:testimonial_description, commitment desk:commitment,
            ownerOrganisation desk:owner, due desk:due, state desk:follow_up_state, statement desk:statement,
            outcomes/type desk:result_type, measure desk:measure, asOf desk:as_of, unit desk:unit,
            baseline desk:baseline, target desk:target, actual desk:actual, slug desk:address,
            reason desk:withdraw_reason, note desk:note_to_author,
            name account:name, email account:email, password account:password, present account:present_password,
            expiresInDays account:expires_in_days, until account:until, grants/project account:project,
            grants/organisation account:funder,
            acronym desk:organisation_acronym, website register:website, scheme register:scheme,
            identifiers/value register:identifier_value, acknowledgements/kind register:acknowledgement_kind,
            validFrom register:valid_from, validTo register:valid_to,
            acknowledgements/text register:acknowledgement_text, disclaimer register:disclaimer,
            description register:description, status desk:project_status, plannedStart register:planned_start,
            plannedEnd register:planned_end, actualStart register:actual_start, actualEnd register:actual_end,
            iatiIdentifier register:iati_identifier, sharePercent register:share,
            grantReference register:grant_reference, indicators/title register:indicator_title,
            targetOn register:target_on, message remark:said, recipient preview:name, days preview:days,
            themes desk:themes, delegations desk:delegations, hosts desk:hosts, stops desk:stops,
            projects desk:projects, costs desk:costs, derogations desk:derogations, announcements desk:announcements,
            testimonials desk:testimonials, outcomes desk:outcomes, followUps desk:follow_ups,
            aliases register:aliases, identifiers register:identifiers, acknowledgements register:acknowledgements,
            participations register:participations, indicators register:indicators,
            parent register:parent_organisation, project/parent register:parent_project,
            project/title desk:project_title, projects/title desk:project_title, ownReporting register:own_reporting,
            participations/lead register:lead, lead desk:lead_organisation, owner desk:owner, funders desk:funder,
            organisation/name desk:organisation_name, lead/name desk:organisation_name,
            members/name desk:organisation_name, publisher/name desk:organisation_name,
            owner/name desk:organisation_name, notRecorded desk:not_recorded, reference field:reference,
            previousStart field:previous_start, hostCountries field:host_country, mergedInto field:merged_into""");

    /** Fields that hold a text in several languages, a field each. */
    static final Set<String> TEXTS = Set.of(
            "title",
            "summary",
            "objectives",
            "name",
            "text",
            "disclaimer",
            "statement",
            "commitment",
            "description",
            "unit");

    private final Map<String, Template> bundles;

    FieldNames(Engine engine) {
        bundles = Stream.of("desk", "register", "account", "remark", "preview", "field")
                .collect(Collectors.toMap(
                        bundle -> bundle,
                        bundle -> engine.parse(
                                "{#if n}{%1$s:message(key, n)}{#else}{%1$s:message(key)}{/if}".formatted(bundle))));
    }

    /** The name of a field; blank for what isn't one, and for what nobody has named. */
    public String of(String field, Locale language) {
        return String.join(", ", steps("", field, language));
    }

    /** The names of a field and of what it stands in, outermost first; {@code kind} is that of the record. */
    List<String> steps(String kind, String field, Locale language) {
        var steps = field.split("/");
        var names = new ArrayList<String>();
        String parent = kind;
        for (int i = 0; i < steps.length; i++) {
            if (isNumber(steps[i]) || TEXTS.contains(parent)) {
                continue;
            }
            String step = steps[i].replaceFirst("Id(s?)$", "$1");
            Integer number = i + 1 < steps.length && isNumber(steps[i + 1]) ? Integer.parseInt(steps[i + 1]) + 1 : null;
            name(parent, step, number, language).ifPresent(names::add);
            parent = step;
        }
        return names;
    }

    /** A row is called by a word of its own, or like its list with the number behind. */
    private Optional<String> name(String parent, String step, @Nullable Integer number, Locale language) {
        if (number != null && ROWS.containsKey(step)) {
            return Optional.of(say(ROWS.get(step), number, language));
        }
        return Optional.ofNullable(FIELDS.getOrDefault(parent + "/" + step, FIELDS.get(step)))
                .map(word -> say(word, null, language) + (number == null ? "" : " " + number));
    }

    private static boolean isNumber(String step) {
        return step.matches("\\d{1,4}");
    }

    private String say(String word, @Nullable Integer number, Locale language) {
        var parts = List.of(word.split(":"));
        return Objects.requireNonNull(bundles.get(parts.get(0)))
                .instance()
                .setLocale(language)
                .data("key", parts.get(1))
                .data("n", number)
                .render();
    }

    private static Map<String, String> words(String pairs) {
        return Stream.of(pairs.split(",\\s+"))
                .map(pair -> pair.split(" "))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
