package org.yangguang.identity;

/** What a person is in the agency; permissions follow from it ({@link RolePermissions}). */
public enum Role {
    /** 经办人 of an office or an affiliated unit. */
    OFFICER(Camp.BUSINESS),
    /** 科室负责人. */
    OFFICE_HEAD(Camp.BUSINESS),
    /** 分管领导. */
    DEPUTY_LEADER(Camp.BUSINESS),
    /** 保密审查员. */
    SECRECY_REVIEWER(Camp.BUSINESS),
    /** 主要领导. */
    LEADER(Camp.BUSINESS),
    /** 政府信息公开工作机构工作人员 (条例第四条). */
    DISCLOSURE_OFFICE(Camp.BUSINESS),
    /** 政府信息公开工作机构负责人. */
    DISCLOSURE_HEAD(Camp.BUSINESS),
    /** 新媒体编辑. */
    CHANNEL_EDITOR(Camp.BUSINESS),
    /** 政府信息公开工作主管部门 (条例第三条). */
    SUPERVISOR(Camp.BUSINESS),
    /** 系统管理员. */
    SYSTEM_ADMIN(Camp.SYSTEM),
    /** 安全管理员. */
    SECURITY_ADMIN(Camp.SECURITY),
    /** 审计员. */
    AUDITOR(Camp.AUDIT);

    private final Camp camp;

    Role(Camp camp) {
        this.camp = camp;
    }

    Camp camp() {
        return camp;
    }
}
