package org.sojourn.desk.sample;

import java.util.List;
import java.util.Map;
import org.sojourn.intake.sample.SampleService.Tie;

/**
 * What an administrator decides upon.
 *
 * @param counts how many records of each kind leave; none if there is no sample
 * @param ties what keeps it here
 */
public record SamplePage(Map<String, Long> counts, List<Tie> ties) {}
