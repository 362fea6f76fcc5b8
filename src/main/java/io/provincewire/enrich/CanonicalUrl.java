package io.provincewire.enrich;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one address of an article: scheme and host in lower case, no default port, no fragment, no parameters that only
 * say how the reader came. It is the identity of an article that has no other.
 */
public final class CanonicalUrl {
    private static final Pattern TRACKING = Pattern.compile(
            "utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|yclid|zarsrc|mc_[ce]id|igshid|_ga|ref|ref_src|share|spm",
            Pattern.CASE_INSENSITIVE);

    private static final String WWW = "www.";

    private CanonicalUrl() {}

    /** The canonical form of {@code url}, or empty where it is no absolute http or https address. */
    public static Optional<String> of(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            if (scheme == null
                    || uri.getHost() == null
                    || !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
                return Optional.empty();
            }
            return Optional.of(canonical(uri, scheme.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host of {@code url} without {@code www.}, or empty where it is no absolute http or https address. */
    public static Optional<String> host(String url) {
        return of(url).map(canonical -> {
            String host = URI.create(canonical).getHost();
            return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
        });
    }

    private static String canonical(URI uri, String scheme) {
        StringBuilder url =
                new StringBuilder(scheme).append("://").append(uri.getHost().toLowerCase(Locale.ROOT));
        int standard = scheme.equals("https") ? 443 : 80;
        if (uri.getPort() >= 0 && uri.getPort() != standard) {
            url.append(':').append(uri.getPort());
        }
        String path = uri.normalize().getRawPath();
        url.append(path == null || path.isEmpty() ? "/" : path);
        String query = uri.getRawQuery() == null ? "" : withoutTracking(uri.getRawQuery());
        return query.isEmpty() ? url.toString() : url.append('?').append(query).toString();
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter ->
                        !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
    }
}
