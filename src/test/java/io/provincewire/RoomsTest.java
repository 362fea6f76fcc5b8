package io.provincewire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The arrows between the rooms run downward only. */
@AnalyzeClasses(packages = "io.provincewire", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule arrowsRunDownward = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("io.provincewire.cli..")
            .layer("bench")
            .definedBy("io.provincewire.bench..")
            .layer("local")
            .definedBy("io.provincewire.local..")
            .layer("ops")
            .definedBy("io.provincewire.ops..")
            .layer("stream")
            .definedBy("io.provincewire.stream..")
            .layer("console")
            .definedBy("io.provincewire.console..")
            .layer("feed")
            .definedBy("io.provincewire.feed..")
            .layer("record")
            .definedBy("io.provincewire.record..")
            .layer("enrich")
            .definedBy("io.provincewire.enrich..")
            .layer("place")
            .definedBy("io.provincewire.place..")
            .layer("indicator")
            .definedBy("io.provincewire.indicator..")
            .layer("text")
            .definedBy("io.provincewire.text..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("local")
            .mayOnlyBeAccessedByLayers("cli", "bench")
            .whereLayer("ops")
            .mayOnlyBeAccessedByLayers("cli", "bench")
            .whereLayer("stream")
            .mayOnlyBeAccessedByLayers("cli", "bench", "ops", "local", "console")
            .whereLayer("console")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("feed")
            .mayOnlyBeAccessedByLayers("cli", "console")
            .whereLayer("enrich")
            .mayOnlyBeAccessedByLayers("cli", "bench", "ops", "local", "stream", "feed")
            .whereLayer("place")
            .mayOnlyBeAccessedByLayers("enrich", "stream", "cli")
            .whereLayer("indicator")
            .mayOnlyBeAccessedByLayers("enrich", "cli");

    @ArchTest
    static final ArchRule readingKnowsNothingOfKafka = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.provincewire.text..",
                    "io.provincewire.place..",
                    "io.provincewire.indicator..",
                    "io.provincewire.enrich..",
                    "io.provincewire.record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..", "io.provincewire.stream..");

    @ArchTest
    static final ArchRule readingHasNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.provincewire.text..",
                    "io.provincewire.place..",
                    "io.provincewire.indicator..",
                    "io.provincewire.enrich..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule roomsHaveNoCircles = SlicesRuleDefinition.slices()
            .matching("io.provincewire.(*)..")
            .should()
            .beFreeOfCycles();
}
