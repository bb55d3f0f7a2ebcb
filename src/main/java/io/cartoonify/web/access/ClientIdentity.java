package io.cartoonify.web.access;

import io.cartoonify.queue.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells clients apart: the holder of a key, or else everyone behind one address. */
public final class ClientIdentity {
    /** {@code 192.0.2.7:443}, {@code [2001:db8::1]} and {@code [2001:db8::1]:443}. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d+|\\[([^\\]]+)](?::\\d+)?");
    /** What Java takes for an address, and never looks up as a name. */
    private static final Pattern IP_V6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private ClientIdentity() {}

    /** The client that sent {@code request}. */
    public static Client of(HttpServletRequest request) {
        String key = request.getRemoteUser();
        return new Client(key == null ? "address " + network(request.getRemoteAddr()) : "key " + key);
    }

    /**
     * An IPv4 address itself, also within IPv6; of IPv6 its /64: whoever has one address of that has all of them. Some
     * proxies pass the client's port on: that is not the client.
     */
    private static String network(String address) {
        Matcher withPort = WITH_PORT.matcher(address);
        String host = withPort.matches() ? Objects.requireNonNullElse(withPort.group(1), withPort.group(2)) : address;
        if (!IP_V6.matcher(host).matches()) {
            return host;
        }
        try {
            InetAddress parsed = InetAddress.getByName(host);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
