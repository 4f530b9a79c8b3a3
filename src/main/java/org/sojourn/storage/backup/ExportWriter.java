package org.sojourn.storage.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** The file of an export while it is written: a ZIP, each part packed and, with a key, encrypted as it comes. */
final class ExportWriter implements Closeable {

    private final ZipOutputStream zip;
    private final boolean encrypted;

    ExportWriter(OutputStream out, BackupKey key) throws IOException {
        zip = key.isThere() ? new ZipOutputStream(out, key.secret()) : new ZipOutputStream(out);
        encrypted = key.isThere();
    }

    /** What writes a part of the file, and counts its rows. */
    interface Part {
        long into(OutputStream out) throws SQLException, IOException;
    }

    Manifest.Table table(Catalog.Table table, Part rows) throws SQLException, IOException {
        var planned = new Manifest.Table(table.name(), table.columns(), 0, 0, "");
        zip.putNextEntry(parameters(planned.entry()));
        var fingerprint = new Fingerprint(zip);
        long count = rows.into(fingerprint);
        zip.closeEntry();
        return new Manifest.Table(table.name(), table.columns(), count, fingerprint.bytes(), fingerprint.sha256());
    }

    void text(String name, String text) throws IOException {
        bytes(name, text.getBytes(UTF_8));
    }

    void bytes(String name, byte[] content) throws IOException {
        zip.putNextEntry(parameters(name));
        zip.write(content);
        zip.closeEntry();
    }

    private ZipParameters parameters(String name) {
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setCompressionLevel(CompressionLevel.FAST);
        parameters.setEncryptFiles(encrypted);
        parameters.setEncryptionMethod(encrypted ? EncryptionMethod.AES : EncryptionMethod.NONE);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        return parameters;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
