package org.sojourn;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan of the house, as far as a program can check it. */
class ArchitectureTest {

    private static final String ROOT = "org.sojourn";

    /** Lowest first: a room may import only from those before it. */
    private static final List<String> ORDER = List.of(
            "base",
            "storage",
            "web",
            "account",
            "organisation",
            "person",
            "project",
            "visit",
            "announcement",
            "testimonial",
            "publication",
            "intake",
            "site",
            "syndication",
            "report",
            "desk");

    /** What starts the registry; it stands outside the rooms, and none of them knows it. */
    private static final Set<String> FRONT_DOOR =
            Set.of("Sojourn", "Settings", "Commands", "EmbeddedDatabase", "Explanation", "package-info");

    private static final String PAGES_OR_API = ".*(Pages|Api)";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> rooms_import_only_what_stands_before_them() {
        return IntStream.range(0, ORDER.size() - 1)
                .mapToObj(i -> dynamicTest(
                        ORDER.get(i),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(inside(ORDER.get(i)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(ORDER.stream()
                                        .skip(i + 1)
                                        .map(ArchitectureTest::inside)
                                        .toArray(String[]::new))
                                .allowEmptyShould(true)
                                .check(OURS)));
    }

    @Test
    void every_package_is_a_room() {
        var unknown = OURS.stream()
                .filter(c -> !c.getPackageName().equals(ROOT))
                .map(ArchitectureTest::room)
                .filter(room -> !ORDER.contains(room))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void the_root_holds_the_front_door_and_no_room_knows_it() {
        var here = OURS.stream()
                .filter(c -> c.getPackageName().equals(ROOT))
                .map(c -> c.getName().substring(ROOT.length() + 1).split("\\$")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(FRONT_DOOR), here);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(OURS);
    }

    /** Quarkus REST silently skips methods that aren't public, so those are. */
    @Test
    void endpoints_are_public_methods_of_classes_that_are_not() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Pages")
                .or()
                .haveSimpleNameEndingWith("Api")
                .should()
                .bePublic()
                .check(OURS);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .haveNameMatching(PAGES_OR_API)
                .check(OURS);
    }

    @Test
    void endpoints_never_touch_the_database_themselves() {
        noClasses()
                .that()
                .haveNameMatching(PAGES_OR_API)
                .should()
                .dependOnClassesThat(assignableTo(PanacheRepositoryBase.class)
                        .or(assignableTo(EntityManager.class))
                        .and(not(simpleNameEndingWith("Service"))))
                .check(OURS);
    }

    /** What is public for the sake of a room's own sub-packages is public for these only. */
    @Test
    void entities_are_nobodys_business_but_their_rooms() {
        var strangers = OURS.stream()
                .filter(c -> c.isAnnotatedWith(Entity.class))
                .flatMap(c -> c.getDirectDependenciesToSelf().stream())
                .filter(use -> !room(use.getOriginClass()).equals(room(use.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
        assertEquals(List.of(), strangers);
    }

    @Test
    void only_services_open_transactions() {
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .haveSimpleNameEndingWith("Service")
                .check(OURS);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Service")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(OURS);
    }

    /** Rooms below the door record and publish; what people look at stands in the faces. */
    @Test
    void only_faces_hold_pages() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Pages")
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .resideOutsideOfPackages(inside("site"), inside("syndication"), inside("report"), inside("desk"))
                .check(OURS);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(OURS);
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Year.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    private static String room(JavaClass ours) {
        return (ours.getPackageName() + ".").substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static String inside(String room) {
        return ROOT + "." + room + "..";
    }
}
