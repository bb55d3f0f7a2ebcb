package io.cartoonify.client;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Who asks, as far as fairness goes: the holder of a key, or else everyone behind one address.
 *
 * @param id equal for requests of the same client
 */
public record Client(String id) {
    /** Whoever runs this process. */
    public static final Client LOCAL = new Client("local");

    /** The client that sent {@code request}. */
    public static Client of(HttpServletRequest request) {
        String key = request.getRemoteUser();
        return new Client(key == null ? "address " + network(request.getRemoteAddr()) : "key " + key);
    }

    /** An IPv4 address itself, of IPv6 its /64: whoever has one address of that has all of them. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon in it this is never looked up as a name.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
