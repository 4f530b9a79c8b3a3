package org.sojourn.organisation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.base.PlainText;
import org.sojourn.base.Rules;

/** What one organisation takes over from another that is the same, and how a merge is told. */
final class Merges {

    private Merges() {}

    /** The survivor with every name, identifier and acknowledgement of the other that it doesn't have yet. */
    static OrganisationRecord absorbed(OrganisationRecord survivor, OrganisationRecord merged) {
        return new OrganisationRecord(
                survivor.id(),
                survivor.version(),
                survivor.name(),
                survivor.acronym(),
                survivor.type(),
                survivor.countryCode(),
                survivor.parentId(),
                joined(survivor.aliases(), newNames(survivor, merged)),
                joined(survivor.identifiers(), merged.identifiers()),
                joined(survivor.acknowledgements(), newRules(survivor, merged)),
                survivor.status(),
                null);
    }

    /** What is left of the other: its names, and where it went. */
    static OrganisationRecord emptied(OrganisationRecord merged, OrganisationRecord survivor) {
        return new OrganisationRecord(
                merged.id(),
                merged.version(),
                merged.name(),
                merged.acronym(),
                merged.type(),
                merged.countryCode(),
                merged.parentId(),
                merged.aliases(),
                List.of(),
                List.of(),
                OrganisationRecord.Status.MERGED,
                survivor.id());
    }

    /** Whatever is too much for one organisation. */
    static void check(OrganisationRecord absorbed, Rules rules, Merging merging) {
        rules.broken(absorbed)
                .forEach(problem ->
                        merging.conflict("merge-too-much", problem.pointer().substring(1)));
    }

    static MergeRecord ahead(OrganisationRecord merged, OrganisationRecord survivor, Merging walk) {
        return new MergeRecord(
                merged.savedId(),
                survivor.savedId(),
                merged.savedVersion(),
                survivor.savedVersion(),
                newNames(survivor, merged),
                merged.identifiers(),
                newRules(survivor, merged),
                counted(walk.moves(), merged, survivor),
                walk.conflicts().stream().map(MergeRecord.Conflict::of).toList(),
                null,
                null,
                false);
    }

    /** What was foreseen, with the versions that it left. */
    static MergeRecord done(MergeRecord foreseen, OrganisationMerge merge) {
        return new MergeRecord(
                merge.mergedId,
                merge.survivorId,
                merge.mergedVersion,
                merge.survivorVersion,
                foreseen.aliases(),
                foreseen.identifiers(),
                foreseen.acknowledgements(),
                foreseen.moved(),
                List.of(),
                merge.mergedAt,
                merge.mergedBy,
                true);
    }

    static MergeRecord of(
            OrganisationMerge merge, OrganisationRecord merged, OrganisationRecord survivor, boolean undoable) {
        return new MergeRecord(
                merge.mergedId,
                merge.survivorId,
                merged.savedVersion(),
                survivor.savedVersion(),
                List.of(),
                List.of(),
                List.of(),
                counted(merge.moves(), merged, survivor),
                List.of(),
                merge.mergedAt,
                merge.mergedBy,
                undoable);
    }

    static MergeRecord undone(OrganisationMerge merge, OrganisationRecord merged, OrganisationRecord survivor) {
        return of(merge, merged, survivor, false);
    }

    /** By kind; the two themselves aren't counted. */
    private static Map<String, Integer> counted(
            List<Move> moves, OrganisationRecord merged, OrganisationRecord survivor) {
        return moves.stream()
                .filter(move -> !move.recordId().equals(merged.id()))
                .filter(move -> !move.recordId().equals(survivor.id()))
                .collect(Collectors.groupingBy(Move::kind, TreeMap::new, Collectors.summingInt(move -> 1)));
    }

    private static List<String> newNames(OrganisationRecord survivor, OrganisationRecord merged) {
        var known = survivor.names().stream().map(PlainText::folded).collect(Collectors.toSet());
        return merged.names().stream()
                .filter(name -> known.add(PlainText.folded(name)))
                .toList();
    }

    private static List<OrganisationRecord.Acknowledgement> newRules(
            OrganisationRecord survivor, OrganisationRecord merged) {
        return merged.acknowledgements().stream()
                .filter(rule -> !survivor.acknowledgements().contains(rule))
                .toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
