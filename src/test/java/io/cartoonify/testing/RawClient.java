package io.cartoonify.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cartoonify.testing.Api.Form;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, byte by byte: for what a well-behaved client does not do. */
public final class RawClient implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

    private final Socket socket;

    public RawClient(int port) throws IOException {
        this(new Socket(), port);
    }

    private RawClient(Socket socket, int port) throws IOException {
        this.socket = socket;
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(30_000);
    }

    /** One whose system holds as little as it may, so that the server has to wait until it has read. */
    public static RawClient withSmallBuffer(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1);
        return new RawClient(socket, port);
    }

    /** Asks for a small drawing. */
    public void askForADrawing() throws IOException {
        byte[] body = new Form().image(Photos.png(64, 64, 0xffffffff)).bytes();
        send("POST /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary="
                + Api.BOUNDARY + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        send(body);
    }

    public void send(String text) throws IOException {
        send(text.getBytes(ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Waits for an answer's head, reads its body away, and gives its status. */
    public int status() throws IOException {
        String head = head();
        Matcher length = LENGTH.matcher(head);
        socket.getInputStream().skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
        return Integer.parseInt(head.substring(9, 12));
    }

    /**
     * An answer.
     *
     * @param head the status line and headers
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(String head, byte[] body) {
        public int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        public String text() {
            return new String(body, ISO_8859_1);
        }
    }

    /** Waits for an answer, whole. */
    public Answer answer() throws IOException {
        String head = head();
        InputStream in = socket.getInputStream();
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return new Answer(head, in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return new Answer(head, head.contains("chunked") ? chunks(in) : in.readAllBytes());
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunkLength(in); length > 0; length = chunkLength(in)) {
            body.write(in.readNBytes(length));
            in.skipNBytes(2);
        }
        return body.toByteArray();
    }

    private static int chunkLength(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed within a body");
            }
            line.append((char) next);
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    /** Waits for so many bytes; there are fewer if the connection ends. */
    public byte[] read(int bytes) throws IOException {
        return socket.getInputStream().readNBytes(bytes);
    }

    /** Waits for an answer's status line and headers. */
    public String head() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed after: " + head.toString(ISO_8859_1));
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
