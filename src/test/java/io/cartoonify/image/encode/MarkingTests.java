package io.cartoonify.image.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkingTests {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    private final BufferedImage picture = Pictures.photo("chelsea.jpg");
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));

    @ParameterizedTest
    @EnumSource
    void saysThatATrainedAlgorithmMadeThePicture(ImageFormat format) throws Exception {
        byte[] file = ImageEncoder.encode(picture, format, new Marking(true, PictureMetadata.NONE));

        Element description = description(file);
        assertThat(description.getAttributeNS(IPTC, "DigitalSourceType"))
                .endsWith("/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
        assertThat(description.getAttributeNS("http://ns.adobe.com/xap/1.0/", "CreatorTool"))
                .isEqualTo("Cartoonify");
        assertThat(description.getChildNodes().getLength()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void keepsDateTitleAuthorAndCopyright(ImageFormat format) throws Exception {
        PictureMetadata kept = new PictureMetadata("2026:08:02 10:20:30", "Cats & <dogs>", "Zoë", "© 2026 \u0007Zoë");

        byte[] file = ImageEncoder.encode(picture, format, new Marking(false, kept));

        Element description = description(file);
        assertThat(description.getAttributeNS("http://ns.adobe.com/photoshop/1.0/", "DateCreated"))
                .isEqualTo("2026-08-02T10:20:30");
        assertThat(description.getTextContent()).isEqualTo("Cats & <dogs>Zoë© 2026 Zoë");
        assertThat(description.hasAttributeNS(IPTC, "DigitalSourceType")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void changesNoPixel(ImageFormat format) {
        BufferedImage clear = PackedPixels.create(37, 21, true);
        clear.setRGB(5, 5, 0x80FF0000);
        for (BufferedImage image : new BufferedImage[] {picture, clear}) {
            byte[] marked = ImageEncoder.encode(image, format, new Marking(true, PictureMetadata.NONE));
            byte[] plain = ImageEncoder.encode(image, format, Marking.NONE);

            assertThat(plain).hasSizeLessThan(marked.length);
            assertThat(Pictures.difference(
                            decoder.open(marked).decode(1000),
                            decoder.open(plain).decode(1000)))
                    .isZero();
        }
    }

    private static Element description(byte[] file) throws Exception {
        String text = new String(file, StandardCharsets.UTF_8);
        String xml = text.substring(text.indexOf("<x:xmpmeta"), text.indexOf("<?xpacket end"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return (Element) factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagNameNS(RDF, "Description")
                .item(0);
    }
}
