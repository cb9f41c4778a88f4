package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.requests.application.NewRecordCorrection;
import org.yangguang.requests.application.RecordCorrectionIntake;
import org.yangguang.requests.application.RecordCorrectionTracking;
import org.yangguang.requests.application.RequestSettings;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.application.Uploading.Upload;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.web.RateLimit;
import org.yangguang.shared.web.Typed;

/**
 * Asking over the API to have a record about oneself corrected (更正本人信息，条例第四十一条), and following it:
 * no account needed.
 */
@RestController
@RequestMapping("/api/v1/record-corrections")
@PermitAll
class RecordCorrectionApi {

    private final RecordCorrectionIntake intake;
    private final RecordCorrectionTracking tracking;
    private final RecordTrackPages pages;
    private final Uploading uploading;
    private final Agencies agencies;
    private final RateLimit limit;
    private final Clock clock;

    RecordCorrectionApi(
            RecordCorrectionIntake intake,
            RecordCorrectionTracking tracking,
            RecordTrackPages pages,
            Uploading uploading,
            Agencies agencies,
            RequestSettings settings,
            Clock clock) {
        this.intake = intake;
        this.tracking = tracking;
        this.pages = pages;
        this.uploading = uploading;
        this.agencies = agencies;
        this.limit = new RateLimit(clock, settings.submissionsPerMinute());
        this.clock = clock;
    }

    record Taken(String number, String queryCode, String state) {}

    /**
     * Takes one in whose evidence is described; sent again with the same key it gets the same
     * answer.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Taken submit(
            @RequestHeader(name = ApiForms.KEY, defaultValue = "") String key,
            HttpServletRequest request)
            throws IOException {
        limit.take(request);
        return taken(key, JsonFields.of(request), List.of());
    }

    /**
     * Takes one in with its evidence as files.
     *
     * @param correction the same JSON
     * @param files parts named {@code evidence}
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Taken submit(
            @RequestHeader(name = ApiForms.KEY, defaultValue = "") String key,
            @RequestParam String correction,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request) {
        limit.take(request);
        return taken(
                key,
                JsonFields.read(correction.getBytes(StandardCharsets.UTF_8)),
                FormUpload.in(files, "evidence", Purpose.EVIDENCE).toList());
    }

    /** Where it stands; a wrong code and an unknown number get the same answer. */
    @GetMapping("/{number}")
    Map<String, ?> track(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        return pages.json(tracking.open(number, code, request.getRemoteAddr()));
    }

    private Taken taken(String key, Map<String, String> fields, List<Upload> evidence) {
        var typed = new Typed(fields);
        ApiForms.checkKey(typed, key);
        var agency = ApiForms.agency(typed, agencies);
        var read = RecordCorrectionForm.read(typed, !evidence.isEmpty());
        typed.check();
        var content = read.orElseThrow();
        var draft = UUID.randomUUID();
        InvalidInput.check(uploading.keep(draft, evidence));
        var receipt =
                intake.submit(
                        new Sending("record api " + key.strip(), fields + fingerprints(evidence)),
                        new NewRecordCorrection(
                                agency.orElseThrow().id(),
                                ReceiptChannel.ONLINE,
                                ChinaTime.today(clock),
                                content.person(),
                                content.way(),
                                content.tell(),
                                content.about(),
                                Optional.of(draft)));
        return new Taken(receipt.number(), receipt.code().shown(), "RECEIVED");
    }

    /** Tells whether the same files were sent. */
    private static String fingerprints(List<Upload> evidence) {
        return evidence.stream()
                .map(upload -> upload.name() + " " + sha256(upload.content()))
                .collect(Collectors.joining("\n"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
