package org.yangguang.identity;

/** What a person may be allowed to do: the authorities that endpoints ask for. */
public final class Permission {

    public static final String DESK = "desk:use";

    public static final String ITEM_READ = "item:read";
    public static final String ITEM_DRAFT = "item:draft";

    /** 初审 by the office. */
    public static final String ITEM_REVIEW_1 = "item:review:1";

    /** 审核 by the deputy leader. */
    public static final String ITEM_REVIEW_2 = "item:review:2";

    /** 保密把关. */
    public static final String ITEM_REVIEW_3 = "item:review:3";

    /** 签发. */
    public static final String ITEM_REVIEW_4 = "item:review:4";

    public static final String ITEM_WITHDRAW = "item:withdraw";

    /** Arranges the site: columns (栏目) and whether the deputy leader reviews. */
    public static final String SITE_EDIT = "site:edit";

    /** Keeps the word lists of screening. */
    public static final String SCREENING_EDIT = "screening:edit";

    public static final String CATALOGUE_EDIT = "catalogue:edit";

    public static final String DOCUMENT_READ = "document:read";
    public static final String DOCUMENT_EDIT = "document:edit";

    public static final String REQUEST_READ = "request:read";
    public static final String REQUEST_REGISTER = "request:register";

    /** Searches for a case, for the own office. */
    public static final String REQUEST_SEARCH = "request:search";

    /** Answers for what the own office searched (科室负责人). */
    public static final String REQUEST_SEARCH_CONFIRM = "request:search:confirm";

    /** Hands search tasks to offices and units (交办). */
    public static final String REQUEST_ASSIGN = "request:assign";

    public static final String REQUEST_CORRECT = "request:correct";
    public static final String REQUEST_CONSULT = "request:consult";
    public static final String REQUEST_EXTEND = "request:extend";
    public static final String REQUEST_CLOSE = "request:close";

    /** Sees the applicant's identity and contact unmasked. */
    public static final String REQUEST_PERSON = "request:person";

    public static final String LETTER_READ = "letter:read";

    /** Drafts letters and notes their delivery. */
    public static final String LETTER_DRAFT = "letter:draft";

    /** Signs letters on the way to an answer, as the head of the disclosure office. */
    public static final String LETTER_SIGN = "letter:sign";

    /** Changes templates and settings of letters. */
    public static final String LETTER_TEMPLATE = "letter:template";

    public static final String REMEDY_READ = "remedy:read";
    public static final String REMEDY_EDIT = "remedy:edit";

    public static final String PROPOSAL_READ = "proposal:read";
    public static final String PROPOSAL_EDIT = "proposal:edit";

    public static final String LEDGER_IMPORT = "ledger:import";

    public static final String FIGURE_EDIT = "figure:edit";
    public static final String REPORT_READ = "report:read";
    public static final String REPORT_EDIT = "report:edit";
    public static final String REPORT_SUBMIT = "report:submit";
    public static final String REPORT_CHECK = "report:check";

    public static final String RELEASE_READ = "release:read";

    public static final String ORG_READ = "org:read";
    public static final String ORG_CREATE = "org:create";
    public static final String ORG_EDIT = "org:edit";

    public static final String ACCOUNT_READ = "account:read";
    public static final String ACCOUNT_CREATE = "account:create";
    public static final String ACCOUNT_EDIT = "account:edit";
    public static final String ACCOUNT_GRANT = "account:grant";

    /** Looks after messages that leave the house: sends failed ones again, sets the quiet hours. */
    public static final String NOTICE_EDIT = "notice:edit";

    public static final String RETENTION_READ = "retention:read";

    /** Draws up what is to be destroyed, and holds records back from it. */
    public static final String RETENTION_EDIT = "retention:edit";

    /** Lets a list be destroyed that somebody else drew up, and releases what was held. */
    public static final String RETENTION_APPROVE = "retention:approve";

    /** Reads the feed of what happened. */
    public static final String EVENT_READ = "event:read";

    /** Enters the addresses of other systems that are told what happened. */
    public static final String HOOK_EDIT = "hook:edit";

    /** Sees the arrangements of holidays and what they moved. */
    public static final String CALENDAR_READ = "calendar:read";

    /** Loads an arrangement of holidays, which moves the dates of all agencies. */
    public static final String CALENDAR_ARRANGE = "calendar:arrange";

    public static final String AUDIT_READ = "audit:read";

    public static final String METRICS_READ = "metrics:read";

    private Permission() {}
}
