package org.sojourn.project;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** The IATI codelist IndicatorMeasure (2.03); JSON and the database hold the code. */
public enum IndicatorMeasure {
    UNIT("1"),
    PERCENTAGE("2"),
    NOMINAL("3"),
    ORDINAL("4"),
    QUALITATIVE("5");

    private final String code;

    IndicatorMeasure(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** What is told in words has no numbers. */
    public boolean hasNumbers() {
        return this != QUALITATIVE;
    }

    /** Stores the code. */
    @Converter(autoApply = true)
    static class AsCode implements AttributeConverter<IndicatorMeasure, String> {
        @Override
        public String convertToDatabaseColumn(IndicatorMeasure measure) {
            return measure.code;
        }

        @Override
        public IndicatorMeasure convertToEntityAttribute(String code) {
            return Arrays.stream(values())
                    .filter(measure -> measure.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
