package io.provincewire.feed;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Says where a visit may go: to public addresses over http and https, and to what the configuration allows besides. A
 * feed, or a redirect of it, could otherwise make this program ask a machine that only its own network reaches.
 */
final class AddressCheck {
    private final List<String> hosts;
    private final List<AddressBlock> blocks;

    /** @param allowed host names, addresses and blocks that may be visited though they are not public */
    AddressCheck(List<String> allowed) {
        this.blocks =
                allowed.stream().flatMap(text -> AddressBlock.of(text).stream()).toList();
        this.hosts = allowed.stream()
                .filter(text -> AddressBlock.of(text).isEmpty())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether {@code url} is of a kind that is visited at all. */
    static boolean isWeb(URI url) {
        String scheme = url.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && url.getHost() != null
                && url.getRawUserInfo() == null;
    }

    /** Whether {@code host} with all its {@code addresses} may be visited: one that is not public spoils it. */
    boolean allows(String host, List<InetAddress> addresses) {
        return hosts.contains(host.toLowerCase(Locale.ROOT))
                || (!addresses.isEmpty() && addresses.stream().allMatch(this::allows));
    }

    private boolean allows(InetAddress address) {
        return AddressBlock.isPublic(address) || blocks.stream().anyMatch(block -> block.contains(address));
    }
}
