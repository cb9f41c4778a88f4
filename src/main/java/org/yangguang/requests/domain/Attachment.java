package org.yangguang.requests.domain;

import java.util.UUID;

/**
 * A file that came with a form (附件); its name may be personal data.
 *
 * @param size in bytes
 */
public record Attachment(UUID id, Purpose purpose, String name, String mediaType, long size) {

    /** What it is for (用途). */
    public enum Purpose {
        /** 身份证明 */
        ID_PROOF,
        /** 其他材料 */
        MATERIAL,
        /** 来件扫描件 */
        SCAN,
        /** 邮戳照片 */
        POSTMARK,
        /** 证明记录不准确的证据（条例第四十一条） */
        EVIDENCE
    }
}
