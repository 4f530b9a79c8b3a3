package org.sojourn.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.storage.StartupProblem;

/** A logo is what it holds, not what it is called, and a broken one is told at start. */
class LogoTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg"})
    void a_picture_is_known_by_its_bytes(String format, String type) throws IOException {
        var picture = Logo.read(file("logo.txt", painted(format)));
        assertEquals(type, picture.type());
        assertEquals(format, picture.ending());
    }

    @Test
    void a_drawing_and_a_webp_picture_are_known_too() throws IOException {
        assertEquals("image/svg+xml", Logo.read("src/test/resources/logo.svg").type());
        byte[] webp = "RIFF\u0008\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("webp", Logo.read(file("logo", webp)).ending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void a_picture_that_breaks_off_is_refused(String format) throws IOException {
        byte[] whole = painted(format);
        assertRefused("isn't a whole PNG", file("half." + format, Arrays.copyOf(whole, whole.length - 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no picture",
                "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
                "<svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
                "RIFF\u0009\0\0\0WEBPVP8 "
            })
    void what_is_no_picture_is_refused(String text) throws IOException {
        assertRefused("isn't a whole PNG", file("logo.svg", text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_large_or_absent_one_is_refused_by_its_name() throws IOException {
        assertRefused("is larger than 256 KB", file("large.png", new byte[256 * 1024 + 1]));
        String absent = folder.resolve("absent.png").toString();
        assertTrue(assertRefused("can't be read", absent).contains("SOJOURN_LOGO names, " + absent));
    }

    private static String assertRefused(String why, String file) {
        String said = assertThrows(StartupProblem.class, () -> Logo.read(file)).getMessage();
        assertTrue(said.contains(why), said);
        return said;
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static byte[] painted(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
