package io.cartoonify.job.webhook;

import io.cartoonify.cartoon.order.InvalidRequestException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The operator's list of who may be told. */
final class AllowedHosts {
    private final List<String> hosts;

    /** @param hosts as {@link CallbackSettings} has them */
    AllowedHosts(List<String> hosts) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return hosts.isEmpty();
    }

    /**
     * The address that {@code callback} is.
     *
     * @throws InvalidRequestException if it is none, or not on the list
     */
    URI check(String callback) {
        URI address = parse(callback);
        if (hosts.stream().noneMatch(host -> matches(host, address))) {
            throw new InvalidRequestException(
                    hosts.isEmpty()
                            ? "callback cannot be used: the operator of this service has allowed no host to be called."
                            : "callback may not go to this host: the operator of this service has not allowed it.");
        }
        return address;
    }

    private static URI parse(String callback) {
        try {
            URI address = URI.create(callback.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && address.getFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, in the same words.
        }
        throw new InvalidRequestException(
                "callback must be an address such as https://hooks.example.com/cartoons, without a name or password.");
    }

    private static boolean matches(String allowed, URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        if (allowed.contains("://")) {
            return allowed.equals(scheme + "://" + host + port);
        }
        boolean secure = scheme.equals("https") && (port.isEmpty() || port.equals(":443"));
        boolean named = allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
        return secure && named;
    }
}
