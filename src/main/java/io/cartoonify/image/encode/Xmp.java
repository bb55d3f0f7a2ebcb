package io.cartoonify.image.encode;

import io.cartoonify.image.PictureMetadata;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a drawing's file says of itself, in the words that IPTC and Adobe agreed on (ISO 16684-1). */
final class Xmp {
    private static final String SOURCE =
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";
    private static final Pattern EXIF_DATE = Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Xmp() {}

    /** The packet, or null if there is nothing to say. */
    static byte @Nullable [] of(Marking marking) {
        PictureMetadata kept = marking.kept();
        String attributes = "";
        if (marking.provenance()) {
            attributes += " xmp:CreatorTool=\"Cartoonify\" Iptc4xmpExt:DigitalSourceType=\"" + SOURCE + "\"";
        }
        Matcher date = EXIF_DATE.matcher(kept.date() == null ? "" : kept.date());
        if (date.matches()) {
            attributes += " photoshop:DateCreated=\"%s-%s-%sT%s\""
                    .formatted(date.group(1), date.group(2), date.group(3), date.group(4));
        }
        String elements = text("dc:title", "rdf:Alt", kept.title())
                + text("dc:creator", "rdf:Seq", kept.author())
                + text("dc:rights", "rdf:Alt", kept.copyright());
        return attributes.isEmpty() && elements.isEmpty() ? null : packet(attributes, elements);
    }

    private static byte[] packet(String attributes, String elements) {
        String packet = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" \
                xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"%s>%s</rdf:Description>\
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(attributes, elements);
        return packet.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String element, String list, @Nullable String text) {
        if (text == null) {
            return "";
        }
        String language = list.equals("rdf:Alt") ? " xml:lang=\"x-default\"" : "";
        return "<%s><%s><rdf:li%s>%s</rdf:li></%s></%s>"
                .formatted(element, list, language, escaped(text), list, element);
    }

    private static String escaped(String text) {
        return NOT_IN_XML
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
