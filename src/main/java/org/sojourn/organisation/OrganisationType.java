package org.sojourn.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** The IATI codelist OrganisationType (2.03); JSON and the database hold the code. */
public enum OrganisationType {
    GOVERNMENT("10"),
    LOCAL_GOVERNMENT("11"),
    OTHER_PUBLIC_SECTOR("15"),
    INTERNATIONAL_NGO("21"),
    NATIONAL_NGO("22"),
    REGIONAL_NGO("23"),
    PARTNER_COUNTRY_NGO("24"),
    PUBLIC_PRIVATE_PARTNERSHIP("30"),
    MULTILATERAL("40"),
    FOUNDATION("60"),
    PRIVATE_SECTOR("70"),
    PRIVATE_SECTOR_PROVIDER_COUNTRY("71"),
    PRIVATE_SECTOR_RECIPIENT_COUNTRY("72"),
    PRIVATE_SECTOR_THIRD_COUNTRY("73"),
    ACADEMIC_TRAINING_RESEARCH("80"),
    OTHER("90");

    private final String code;

    OrganisationType(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Government, local government and other public bodies belong to one country. */
    public boolean needsCountry() {
        return this == GOVERNMENT || this == LOCAL_GOVERNMENT || this == OTHER_PUBLIC_SECTOR;
    }

    /** Stores the code. */
    @Converter(autoApply = true)
    static class AsCode implements AttributeConverter<OrganisationType, String> {
        @Override
        public String convertToDatabaseColumn(OrganisationType type) {
            return type.code;
        }

        @Override
        public OrganisationType convertToEntityAttribute(String code) {
            return Arrays.stream(values())
                    .filter(type -> type.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
