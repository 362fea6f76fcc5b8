package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in the shapes that the country's publishing systems give them; written for this test. */
class PageReaderTest {
    private static final String TEXT = """
            <p>Sáu tháng đầu năm, tổng sản phẩm của huyện tăng 8,2% so với cùng kỳ, cao hơn kế hoạch đề ra.</p>
            <p>Diện tích lúa hè thu đạt 12.400 ha; năng suất ước 62 tạ/ha, tăng 1,5 tạ/ha. <a href="/x">Lúa</a> được giá.</p>
            <p>Toàn huyện có 14/16 xã đạt chuẩn nông thôn mới, thu nhập bình quân 61 triệu đồng/người/năm.</p>
            """;
    private static final String CLUTTER = """
            <div class="box-related"><ul><li><a href="/1">Một tin khác rất dài để người đọc bấm vào xem thêm ngay hôm nay</a></li></ul></div>
            <div class="comment-list"><p>Bạn đọc A: Bài viết hay quá, mong tòa soạn có thêm nhiều bài như vậy nữa nhé mọi người.</p></div>
            <footer><p>Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 1/GP-BTTTT. Ghi rõ nguồn khi phát hành lại thông tin.</p></footer>
            """;

    @Test
    void findsTheTextInAnArticleElement() {
        assertText("<article class=\"detail\"><h1>Kinh tế huyện</h1>" + TEXT + "</article>" + CLUTTER);
    }

    @Test
    void findsTheTextInNestedDivisions() {
        assertText("<div id=\"wrapper\"><div class=\"left\"><div class=\"detail-content\">" + TEXT + "</div>" + CLUTTER
                + "</div></div>");
    }

    @Test
    void findsTheTextInATable() {
        assertText("<table><tr><td><a href=/>Trang chủ</a></td><td>" + TEXT + "</td></tr></table>" + CLUTTER);
    }

    @Test
    void findsTheTextThatIsMarked() {
        assertText(
                "<div><div itemprop=\"articleBody\">" + TEXT + "</div><p>" + "Quảng cáo ".repeat(200) + "</p></div>");
    }

    @Test
    void aPageWithoutAnArticleHasNoText() {
        assertThat(page("<div><p>Bạn cần đăng nhập để đọc tiếp.</p></div>" + CLUTTER)
                        .text())
                .isNull();
        assertThat(page("").text()).isNull();
    }

    @Test
    void takesWhatThePageSaysOfItself() {
        PageArticle article = read("""
                <html><head><title>Kinh tế huyện - Báo</title>
                <meta property="og:site_name" content="Báo Ví Dụ"><meta property="article:published_time" content="2020-01-01">
                <script type="application/ld+json">{broken</script>
                <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Kinh tế huyện",
                "datePublished":"2026-07-01T08:00:00+07:00","author":[{"@type":"Person","name":"Lê Thu"}]}]}</script></head></html>
                """);
        assertThat(article.title()).isEqualTo("Kinh tế huyện");
        assertThat(article.published()).isEqualTo(Instant.parse("2026-07-01T01:00:00Z"));
        assertThat(article.author()).isEqualTo("Lê Thu");
        assertThat(article.publisher()).isEqualTo("Báo Ví Dụ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"headline\":\"Được mùa\",\"author\":\"Lê Thu\",\"datePublished\":\"2026-07-01T08:00:00+07:00\"}",
                "[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Được mùa\",\"author\":{\"name\":\"Lê Thu\"},\"datePublished\":\"2026-07-01 08:00\"}]",
                "{\"@graph\":[{\"@graph\":[{\"@type\":[\"Article\",\"Thing\"],\"headline\":\"Được mùa\",\"author\":[{\"name\":\"Lê Thu\"},{\"name\":\"B\"}],\"datePublished\":\"01/07/2026 08:00\"}]}]}",
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"http://schema.org/NewsArticle\",\"headline\":\"Được mùa\",\"author\":[\"Lê Thu\"],\"datePublished\":\"2026-07-01T01:00:00Z\"}}",
                "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Được mùa\",\"description\":\"hai\ndòng\",\"author\":{\"name\":\"Lê Thu\"},\"datePublished\":\"2026-07-01T08:00:00+0700\",}\n//]]>",
                "{\"@type\":\"LiveBlogPosting\",\"headline\":\"&#272;ược mùa\",\"author\":{\"name\":\"L&ecirc; Thu\"},\"datePublished\":\"2026-07-01T08:00:00.000+07:00\"}"
            })
    void readsLinkedDataInTheShapesThatItComesIn(String data) {
        PageArticle article = read("<title>Khác</title><script type=\"application/ld+json\">" + data + "</script>");
        assertThat(article.title()).isEqualTo("Được mùa");
        assertThat(article.author()).isEqualTo("Lê Thu");
        assertThat(article.published()).isEqualTo(Instant.parse("2026-07-01T01:00:00Z"));
    }

    @Test
    void fallsBackToOpenGraphAndThenToMetaAndItemProperties() {
        PageArticle graph = read(
                "<title>Khác</title><meta property=\"og:title\" content=\"Được mùa\">"
                        + "<meta property=\"article:published_time\" content=\"2026-07-01T08:00:00+07:00\">"
                        + "<meta property=\"article:author\" content=\"Lê Thu\"><meta property=\"og:site_name\" content=\"Báo Ví Dụ\">");
        assertThat(graph)
                .isEqualTo(new PageArticle(
                        "Được mùa", null, Instant.parse("2026-07-01T01:00:00Z"), "Lê Thu", "Báo Ví Dụ"));
        PageArticle meta = read("<title>Được mùa</title><meta name=\"author\" content=\"Lê Thu\">"
                + "<time itemprop=\"datePublished\" datetime=\"2026-07-01T08:00+07:00\">hôm nay</time>");
        assertThat(meta)
                .isEqualTo(new PageArticle("Được mùa", null, Instant.parse("2026-07-01T01:00:00Z"), "Lê Thu", null));
    }

    /** A page of the size limit that is made to be slow: each would take hours if reading were not linear in its length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=ad>",
                "<div class=ad>Một dòng đủ dài để được tính là văn bản của bài.</div>",
                "<p>Một dòng đủ dài để được tính.<br>",
                "<a href=x>",
                "<script type=\"application/ld+json\">                                        ",
                "<!-- <!-- ",
                "<meta ",
                "&lt;"
            })
    @Timeout(120)
    void readsAHostilePageToItsEnd(String part) {
        String page = part.repeat((2 << 20) / part.length());
        assertThat(read(page)).isNotNull();
        String data = "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"articleBody\":\""
                + part.replaceAll("[\"\\\\]", "").repeat((1 << 20) / part.length()) + "\"}</script>";
        assertThat(read(data)).isNotNull();
    }

    private static void assertText(String body) {
        String text = page(body).text();
        assertThat(text)
                .contains("8,2% so với cùng kỳ", "năng suất ước 62 tạ/ha", "14/16 xã")
                .doesNotContain("tin khác", "Bạn đọc A", "Giấy phép", "Quảng cáo", "Trang chủ");
        assertThat(text).hasLineCount(3);
    }

    private static PageArticle page(String body) {
        return read("<html><body><nav><a href=/>Trang chủ</a></nav>" + body + "</body></html>");
    }

    private static PageArticle read(String html) {
        return PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html", URI.create("https://bao.example/1"));
    }
}
