package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final URI BASE = URI.create("https://bao.example/rss/home.rss");
    private static final String ITEM = """
            <item><title>Lúa đông xuân được mùa</title><link>https://bao.example/lua-1.html?utm_source=rss#top</link>
            <guid isPermaLink="false">lua-1</guid><description><![CDATA[<a href="x"><img src="y"/></a> Năng suất 70 tạ/ha]]></description>
            <pubDate>Tue, 24 Nov 2026 08:00:00 GMT+7</pubDate></item>
            """;

    private final FeedReader reader = new FeedReader(100);

    @Test
    void readsRss20() throws Exception {
        ReadFeed feed = read(rss("<language>vi-vn</language><ttl>20</ttl>" + ITEM));
        assertThat(feed.language()).isEqualTo("vi");
        assertThat(feed.ttl()).isEqualTo(20);
        FeedItem item = feed.items().get(0);
        assertThat(item.link()).isEqualTo("https://bao.example/lua-1.html");
        assertThat(item.guid()).isEqualTo("lua-1");
        assertThat(item.title()).isEqualTo(FeedText.plain("Lúa đông xuân được mùa"));
        assertThat(item.summary())
                .isEqualTo(new FeedText("<a href=\"x\"><img src=\"y\"/></a> Năng suất 70 tạ/ha", true));
        assertThat(item.published()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void readsAtomWithItsTextTypes() throws Exception {
        FeedItem item = read("""
                        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title>
                        <entry><id>urn:x:1</id><title type="text">Giá &lt;script&gt; lúa</title><link href="/a/1"/>
                        <summary type="html">Giá &lt;b&gt;lúa&lt;/b&gt; tăng</summary><updated>2026-11-24T08:00:00+07:00</updated>
                        <author><name>Lê Thu</name></author></entry></feed>
                        """).items().get(0);
        assertThat(item.link()).isEqualTo("https://bao.example/a/1");
        assertThat(item.title()).isEqualTo(FeedText.plain("Giá <script> lúa"));
        assertThat(item.summary()).isEqualTo(new FeedText("Giá <b>lúa</b> tăng", true));
        assertThat(item.published()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(item.author()).isEqualTo("Lê Thu");
    }

    @Test
    void readsRdf() throws Exception {
        FeedItem item = read("""
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://bao.example/"><title>Báo</title>
                        <link>https://bao.example/</link><description>d</description></channel>
                        <item rdf:about="https://bao.example/r1"><title>Mưa lớn</title><link>https://bao.example/r1</link>
                        <description>Mưa 120 mm</description><dc:date>2026-11-24T08:00:00+07:00</dc:date></item></rdf:RDF>
                        """).items().get(0);
        assertThat(item.title().value()).isEqualTo("Mưa lớn");
        assertThat(item.published()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void readsMalformedXmlWhereItCanBeRead() throws Exception {
        String broken = "\n\n  <rss version=2.0><channel><title>Báo & đài</title>"
                + "<item><title>Thu & chi \u0003ngân sách&nbsp;tăng <br> 5%</title><link>https://bao.example/1</link>"
                + "<media:thumbnail url='x'/><pubDate>24/11/2026 08:00</pubDate></item>"
                + "<item><title>Hai</title><link>https://bao.example/2";
        ReadFeed feed = read(broken);
        assertThat(feed.items()).extracting(FeedItem::link).startsWith("https://bao.example/1");
        assertThat(feed.items().get(0).title().value()).contains("Thu & chi ngân sách");
        assertThat(feed.items().get(0).published()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void readsWrongAndOldCharsets() throws Exception {
        String declared = rss(ITEM).replace("<rss", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss");
        assertThat(reader.read(declared.getBytes(StandardCharsets.UTF_8), "text/xml; charset=iso-8859-1", BASE)
                        .items()
                        .get(0)
                        .title()
                        .value())
                .isEqualTo("Lúa đông xuân được mùa");
        Charset old = Charset.forName("windows-1258");
        String plain = rss("<item><title>Khe sâu, đê cao</title><link>https://bao.example/1</link></item>")
                .replace("<rss", "<?xml version=\"1.0\" encoding=\"windows-1258\"?><rss");
        assertThat(reader.read(plain.getBytes(old), null, BASE)
                        .items()
                        .get(0)
                        .title()
                        .value())
                .isEqualTo("Khe sâu, đê cao");
        byte[] wide = ("\uFEFF" + rss(ITEM)).getBytes(StandardCharsets.UTF_16LE);
        assertThat(reader.read(wide, null, BASE).items()).hasSize(1);
    }

    @Test
    void decomposedTextSurvives() throws Exception {
        String decomposed = Normalizer.normalize("Lúa được mùa ở Nghệ An", Normalizer.Form.NFD);
        FeedItem item = read(rss(ITEM.replace("Lúa đông xuân được mùa", decomposed)))
                .items()
                .get(0);
        assertThat(Normalizer.normalize(item.title().value(), Normalizer.Form.NFC))
                .isEqualTo("Lúa được mùa ở Nghệ An");
    }

    @Test
    void guidsThatItemsShareTellNothing() throws Exception {
        ReadFeed feed = read(rss("<item><guid>0</guid><title>a</title><link>https://bao.example/1</link></item>"
                + "<item><guid>0</guid><title>b</title><link>https://bao.example/2</link></item>"));
        assertThat(feed.items()).extracting(FeedItem::guid).containsOnlyNulls().hasSize(2);
    }

    @Test
    void refusesEntitiesQuickly() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + rss(ITEM);
        String external = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + rss("<item><title>&x;</title>");
        for (String feed : new String[] {bomb, external}) {
            assertThatThrownBy(() -> read(feed))
                    .isInstanceOf(UnreadableFeedException.class)
                    .hasMessageStartingWith("entities");
        }
    }

    @Test
    void aDoctypeWithoutEntitiesIsNotLoaded() throws Exception {
        String old = "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                + " \"http://127.0.0.1:1/rss-0.91.dtd\">" + rss(ITEM);
        assertThat(read(old).items()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoFeed() {
        for (String other : new String[] {"", "null", "<html><body><p>404</body></html>", "{\"a\": 1}"}) {
            assertThatThrownBy(() -> read(other))
                    .isInstanceOf(UnreadableFeedException.class)
                    .hasMessageStartingWith("no-feed");
        }
        String deep = rss("<item>" + "<a>".repeat(100_000));
        assertThatThrownBy(() -> read(deep)).hasMessageStartingWith("too-deep");
    }

    @Test
    void absurdTimesAreLeftOut() {
        FeedSource source = new FeedSource(BASE, "bao.example", false, "vi");
        Instant fetched = Instant.parse("2026-11-24T01:00:00Z");
        for (Instant absurd : new Instant[] {Instant.EPOCH, fetched.plus(Duration.ofDays(9000))}) {
            FeedItem item = new FeedItem("https://bao.example/1", null, FeedText.plain("t"), null, null, absurd, null);
            assertThat(ItemArticle.of("1", item, null, source, null, fetched).getPublishedAt())
                    .isNull();
        }
    }

    private ReadFeed read(String feed) throws UnreadableFeedException {
        return reader.read(feed.getBytes(StandardCharsets.UTF_8), "application/rss+xml", BASE);
    }

    private static String rss(String inner) {
        return "<rss version=\"2.0\"><channel><title>Báo</title><link>https://bao.example</link><description>d</description>"
                + inner + "</channel></rss>";
    }
}
