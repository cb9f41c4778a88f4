package org.yangguang.requests.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.bundle.Bundle;
import org.yangguang.requests.bundle.BundleId;
import org.yangguang.requests.bundle.Bundles;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Bundles in PostgreSQL: what they hold and for whom is sealed, and so are their files. */
@Repository
class JdbcBundles implements Bundles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final PersonalDataCipher cipher;

    JdbcBundles(JdbcClient jdbc, SealedFiles files, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.files = files;
        this.cipher = cipher;
    }

    /** What is sealed. */
    record Contents(String use, List<Bundle.Row> rows) {}

    @Override
    public void add(Bundle bundle, Path pdf, Path zip) {
        var kept = keep(pdf);
        var archive = keep(zip);
        jdbc.sql(
                        """
                        insert into requests.bundle
                               (id, agency_id, request_id, at, person, masked, pages, contents,
                                pdf_file, pdf_key, pdf_size, pdf_sha256, zip_file, zip_key, zip_size, zip_sha256)
                        values (:id, :agency, :request, :at, :person, :masked, :pages, :contents,
                                :pdfFile, :pdfKey, :pdfSize, :pdfHash, :zipFile, :zipKey, :zipSize, :zipHash)
                        """)
                .param("id", bundle.id().value())
                .param("agency", bundle.agency().value())
                .param("request", bundle.request().value())
                .param("at", bundle.at().atOffset(ZoneOffset.UTC))
                .param("person", bundle.by())
                .param("masked", bundle.masked())
                .param("pages", bundle.pages())
                .param(
                        "contents",
                        cipher.seal(
                                JSON.writeValueAsString(new Contents(bundle.use(), bundle.rows()))))
                .param("pdfFile", kept.file().value())
                .param("pdfKey", kept.key())
                .param("pdfSize", bundle.pdf().size())
                .param("pdfHash", bundle.pdf().sha256())
                .param("zipFile", archive.file().value())
                .param("zipKey", archive.key())
                .param("zipSize", bundle.zip().size())
                .param("zipHash", bundle.zip().sha256())
                .update();
    }

    private SealedFiles.Sealed keep(Path file) {
        try (var content = Files.newInputStream(file)) {
            return files.keepLarge(content);
        } catch (IOException e) {
            throw new UncheckedIOException("a bundle cannot be kept", e);
        }
    }

    @Override
    public List<Bundle> of(RequestId request) {
        return jdbc.sql(
                        """
                        select id, agency_id, request_id, at, person, masked, pages, contents,
                               pdf_size, pdf_sha256, zip_size, zip_sha256
                          from requests.bundle where request_id = :request order by at desc, id
                        """)
                .param("request", request.value())
                .query(this::bundle)
                .list();
    }

    @Override
    public InputStream pdf(RequestId request, BundleId id) {
        return open(request, id, "pdf");
    }

    @Override
    public InputStream zip(RequestId request, BundleId id) {
        return open(request, id, "zip");
    }

    private InputStream open(RequestId request, BundleId id, String form) {
        return files.openLarge(
                jdbc.sql(
                                "select %1$s_file as file, %1$s_key as key from requests.bundle"
                                                .formatted(form)
                                        + " where id = :id and request_id = :request")
                        .param("id", id.value())
                        .param("request", request.value())
                        .query(
                                (row, n) ->
                                        new SealedFiles.Sealed(
                                                new FileId(row.getObject("file", UUID.class)),
                                                row.getBytes("key")))
                        .optional()
                        .orElseThrow(() -> Refusal.notFound("bundle.unknown", "bundle " + id)));
    }

    private Bundle bundle(ResultSet row, int n) throws SQLException {
        var contents = JSON.readValue(cipher.open(row.getBytes("contents")), Contents.class);
        return new Bundle(
                new BundleId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                contents.use(),
                row.getBoolean("masked"),
                row.getInt("pages"),
                contents.rows(),
                new Bundle.Kept(row.getLong("pdf_size"), row.getString("pdf_sha256")),
                new Bundle.Kept(row.getLong("zip_size"), row.getString("zip_sha256")));
    }
}
