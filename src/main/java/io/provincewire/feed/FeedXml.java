package io.provincewire.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads the XML of a feed, strictly where it is well-formed and leniently where it is not. Entities of the document's own
 * are refused, external ones never loaded: they serve bombs and break-ins, no feed needs them.
 */
final class FeedXml {
    /** Deeper than any feed; what converts the document afterwards recurses. */
    private static final int MAX_DEPTH = 64;

    private static final Pattern PROLOG = Pattern.compile("\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*", Pattern.DOTALL);
    private static final Pattern DOCTYPE = Pattern.compile("\\G<!DOCTYPE([^>\\[]*)([>\\[])", Pattern.CASE_INSENSITIVE);

    /** XML 1.0 has no place for these, feeds that paste from word processors do. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");

    private FeedXml() {}

    /**
     * The document.
     *
     * @throws UnreadableFeedException {@code entities} where it declares its own, {@code too-deep}, {@code no-feed}
     */
    static Document read(String text) throws UnreadableFeedException {
        String xml = CONTROL.matcher(withoutDoctype(text)).replaceAll("");
        Document strict = strictly(xml);
        return strict == null ? leniently(xml) : strict;
    }

    private static String withoutDoctype(String text) throws UnreadableFeedException {
        Matcher prolog = PROLOG.matcher(text);
        int start = prolog.lookingAt() ? prolog.end() : 0;
        Matcher doctype = DOCTYPE.matcher(text);
        if (!doctype.find(start) || doctype.start() != start) {
            return text.substring(text.indexOf('<') < 0 ? 0 : text.indexOf('<'));
        }
        if (doctype.group(2).equals("[")) {
            throw new UnreadableFeedException("entities", "the feed declares entities of its own");
        }
        return text.substring(doctype.end());
    }

    private static @Nullable Document strictly(String xml) throws UnreadableFeedException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException malformed) {
            return null;
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", MAX_DEPTH);
        return factory;
    }

    private static Document leniently(String xml) throws UnreadableFeedException {
        org.jsoup.nodes.Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        if (tooDeep(document)) {
            throw new UnreadableFeedException("too-deep", "elements nest deeper than " + MAX_DEPTH);
        }
        if (document.children().isEmpty()) {
            throw new UnreadableFeedException("no-feed", "no XML in the answer");
        }
        declarePrefixes(document);
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        Document mended = strictly(document.outerHtml());
        if (mended == null) {
            throw new UnreadableFeedException("no-feed", "XML that cannot be mended");
        }
        return mended;
    }

    /** Feeds use prefixes that they never declare; any name will do for those, the meaning is lost anyway. */
    private static void declarePrefixes(org.jsoup.nodes.Document document) {
        Set<String> used = new TreeSet<>();
        for (Element element : document.getAllElements()) {
            prefix(element.tagName()).ifPresent(used::add);
            element.attributes().forEach(attribute -> prefix(attribute.getKey()).ifPresent(used::add));
        }
        Element root = document.child(0);
        for (String prefix : used) {
            if (!prefix.equals("xml") && !prefix.equals("xmlns") && !root.hasAttr("xmlns:" + prefix)) {
                root.attr("xmlns:" + prefix, "urn:undeclared:" + prefix);
            }
        }
    }

    private static Optional<String> prefix(String name) {
        int colon = name.indexOf(':');
        return colon <= 0 ? Optional.empty() : Optional.of(name.substring(0, colon));
    }

    private static boolean tooDeep(Node document) {
        NodeFilter depth = (node, level) -> level > MAX_DEPTH ? FilterResult.STOP : FilterResult.CONTINUE;
        return NodeTraversor.filter(depth, document) == FilterResult.STOP;
    }

    /** Malformed feeds are everyday; they must not print. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // read on
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
