package org.sojourn.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A picture by what it holds, whatever its file is called.
 *
 * @param ending of its address
 */
public record Picture(byte[] bytes, String ending, String type) {

    /** Empty for what is none of the kinds we show, or breaks off. */
    static Optional<Picture> of(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return whole(ends(bytes, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82), bytes, "png", "image/png");
        }
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return whole(ends(bytes, 0xFF, 0xD9), bytes, "jpg", "image/jpeg");
        }
        if (begins(bytes, 'R', 'I', 'F', 'F') && bytes.length > 12 && begins(rest(bytes, 8), 'W', 'E', 'B', 'P')) {
            return whole(announced(bytes) == bytes.length - 8, bytes, "webp", "image/webp");
        }
        return whole(isDrawing(bytes), bytes, "svg", "image/svg+xml");
    }

    private static Optional<Picture> whole(boolean whole, byte[] bytes, String ending, String type) {
        return whole ? Optional.of(new Picture(bytes, ending, type)) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean ends(byte[] bytes, int... with) {
        return bytes.length >= with.length && begins(rest(bytes, bytes.length - with.length), with);
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    /** How long a RIFF file says it is, after its first eight bytes. */
    private static long announced(byte[] bytes) {
        return (bytes[4] & 0xFFL) | (bytes[5] & 0xFFL) << 8 | (bytes[6] & 0xFFL) << 16 | (bytes[7] & 0xFFL) << 24;
    }

    /** Whether it is XML to its end, an SVG. As a picture it runs no script and loads nothing. */
    private static boolean isDrawing(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            return "svg".equals(root.getLocalName()) && "http://www.w3.org/2000/svg".equals(root.getNamespaceURI());
        } catch (SAXException | IOException notXml) {
            return false;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
