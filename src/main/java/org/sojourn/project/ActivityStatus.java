package org.sojourn.project;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** The IATI codelist ActivityStatus (2.03); JSON and the database hold the code. */
public enum ActivityStatus {
    PIPELINE("1"),
    IMPLEMENTATION("2"),
    FINALISATION("3"),
    CLOSED("4"),
    CANCELLED("5"),
    SUSPENDED("6");

    private final String code;

    ActivityStatus(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Stores the code. */
    @Converter(autoApply = true)
    static class AsCode implements AttributeConverter<ActivityStatus, String> {
        @Override
        public String convertToDatabaseColumn(ActivityStatus status) {
            return status.code;
        }

        @Override
        public ActivityStatus convertToEntityAttribute(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
