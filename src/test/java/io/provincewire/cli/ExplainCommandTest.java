package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @Test
    void saysOfEveryNumberWhatWasMadeOfItAndWhy() {
        Call call = Call.with("Ngày 5/9, thu ngân sách đạt 450 tỷ đồng, tăng 5% so với cùng kỳ.", "explain");
        assertThat(call.status()).isZero();
        assertThat(call.out())
                .contains(
                        "  no quantity: date",
                        "  450000000000 VND, exact: level of budget.revenue",
                        "  5 %, exact: change of budget.revenue",
                        "  belongs to \"450 tỷ đồng\"")
                .anyMatch(line -> line.startsWith("  why: its cue: \"thu ngân sách\"; score "));
    }

    @Test
    void saysWhatRuledACodeOut() {
        Call call = Call.with("Gia đình anh Tâm có 2 ha cà phê.", "explain");
        assertThat(call.out()).contains("  not agri.area: it is one firm's or family's (anh)");
    }

    @Test
    void readsByTheCatalogueOfTheUser(@TempDir Path folder) throws IOException {
        Path more = Files.writeString(folder.resolve("more.yaml"), """
                codes:
                  - code: culture.libraries
                    en: Libraries
                    vi: Số thư viện
                    units: [count]
                    after: [thư viện^9]
                """);
        Call call = Call.with("Toàn tỉnh có 35 thư viện.", "explain", "--indicators", more.toString());
        assertThat(call.out()).contains("  35 count, exact: level of culture.libraries");
    }

    @Test
    void saysWhatIsWrongWithACatalogue(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"), "codes:\n  - code: culture.libraries\n    unit: [count]\n");
        Call call = Call.with("Toàn tỉnh có 35 thư viện.", "explain", "--indicators", bad.toString());
        assertThat(call.status()).isNotZero();
        assertThat(String.join("\n", call.err())).contains("bad.yaml", "culture.libraries", "unit");
    }
}
