package io.cartoonify.web.access;

import io.cartoonify.queue.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Tells clients apart: the holder of a key, or else everyone behind one address. */
public final class ClientIdentity {
    private ClientIdentity() {}

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
