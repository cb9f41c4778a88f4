package org.yangguang.requests.application;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.files.UploadCheck;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.AttachmentOwner;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** Taking files with a form, and handing them to those who may see who asks (附件). */
@Service
public class Uploading {

    private static final int MOST_FILES = 20;

    private final Attachments attachments;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final RequestSettings settings;

    Uploading(
            Attachments attachments,
            AuditTrail audit,
            CurrentPerson person,
            RequestSettings settings) {
        this.attachments = attachments;
        this.audit = audit;
        this.person = person;
        this.settings = settings;
    }

    /** An upload as it came; the content is read when it is wanted. */
    public interface Upload {

        String field();

        Attachment.Purpose purpose();

        String name();

        long size();

        byte[] content();
    }

    /** A file that was opened. */
    public record Opened(Attachment attachment, InputStream content) {}

    /** Keeps what is right for the form and tells what is wrong with the others. */
    @Transactional
    public List<FieldFault> keep(UUID draft, List<Upload> uploads) {
        return keep(draft, attachments.ofDraft(draft), uploads);
    }

    /**
     * Keeps files for what has some already, all of them or none: they count together with those,
     * so that sending again and again does not get round what one may send.
     *
     * @param draft a form of its own, whose files the owner is given next
     * @throws InvalidInput when one of them is not right
     */
    @Transactional
    public void add(AttachmentOwner owner, UUID draft, List<Upload> uploads) {
        InvalidInput.check(keep(draft, attachments.of(owner), uploads));
    }

    private List<FieldFault> keep(UUID draft, List<Attachment> kept, List<Upload> uploads) {
        var faults = new ArrayList<FieldFault>();
        long total = kept.stream().mapToLong(Attachment::size).sum();
        int many = kept.size();
        for (var upload : uploads) {
            var limit = settings.largestFile();
            if (upload.size() > limit.toBytes()) {
                faults.add(fault(upload, "apply.file.too-large", limit.toMegabytes()));
            } else if (total + upload.size() > settings.allFiles().toBytes()) {
                var all = settings.allFiles().toMegabytes();
                faults.add(fault(upload, "apply.file.all-too-large", all));
            } else if (many == MOST_FILES) {
                faults.add(fault(upload, "apply.file.too-many", MOST_FILES));
            } else if (kept(draft, upload, faults)) {
                total += upload.size();
                many++;
            }
        }
        return faults;
    }

    private boolean kept(UUID draft, Upload upload, List<FieldFault> faults) {
        byte[] content = upload.content();
        var finding = UploadCheck.of(upload.name(), content);
        finding.fault().ifPresent(code -> faults.add(fault(upload, code)));
        if (finding.fault().isPresent()) {
            return false;
        }
        attachments.keep(
                draft,
                new Attachment(
                        UUID.randomUUID(),
                        upload.purpose(),
                        upload.name(),
                        finding.mediaType(),
                        content.length),
                content);
        return true;
    }

    @Transactional(readOnly = true)
    public List<Attachment> ofDraft(UUID draft) {
        return attachments.ofDraft(draft);
    }

    @Transactional
    public void drop(UUID draft, UUID id) {
        attachments.drop(draft, id);
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(AttachmentOwner owner) {
        return attachments.of(owner);
    }

    /**
     * Opens a file for an officer who may see its owner; that he did so stays in the audit trail.
     *
     * @param kind what the owner is, for example {@code submission}
     * @param number by which people know it
     */
    @Transactional
    public Opened open(AttachmentOwner owner, UUID file, String kind, String number) {
        byte[] content = attachments.content(owner, file);
        var attachment =
                attachments.of(owner).stream()
                        .filter(one -> one.id().equals(file))
                        .findFirst()
                        .orElseThrow();
        audit.record(
                kind + ".file-read",
                kind + ":" + number,
                Map.of("file", file.toString(), "by", person.require().username()));
        return new Opened(attachment, new ByteArrayInputStream(content));
    }

    private static FieldFault fault(Upload upload, String code, Object... args) {
        var all = new ArrayList<Object>(List.of(upload.name()));
        all.addAll(List.of(args));
        return new FieldFault(upload.field(), code, all);
    }
}
