package org.yangguang.identity;

import static org.yangguang.identity.Permission.*;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one table that says what each role may do (权限表). */
public final class RolePermissions {

    private static final Set<String> READING =
            Set.of(
                    DESK,
                    ITEM_READ,
                    DOCUMENT_READ,
                    REQUEST_READ,
                    LETTER_READ,
                    REMEDY_READ,
                    PROPOSAL_READ,
                    REPORT_READ,
                    RELEASE_READ,
                    EVENT_READ,
                    CALENDAR_READ);

    private static final Set<String> DISCLOSURE =
            plus(
                    READING,
                    ITEM_DRAFT,
                    SITE_EDIT,
                    CATALOGUE_EDIT,
                    SCREENING_EDIT,
                    DOCUMENT_EDIT,
                    REQUEST_REGISTER,
                    REQUEST_ASSIGN,
                    REQUEST_SEARCH,
                    REQUEST_CORRECT,
                    REQUEST_CONSULT,
                    REQUEST_CLOSE,
                    REQUEST_PERSON,
                    LETTER_DRAFT,
                    LETTER_TEMPLATE,
                    REMEDY_EDIT,
                    PROPOSAL_EDIT,
                    LEDGER_IMPORT,
                    FIGURE_EDIT,
                    REPORT_EDIT,
                    REPORT_CHECK,
                    NOTICE_EDIT,
                    RETENTION_READ,
                    RETENTION_EDIT);

    private static final Map<Role, Set<String>> TABLE = new EnumMap<>(Role.class);

    static {
        TABLE.put(
                Role.OFFICER,
                plus(
                        READING,
                        ITEM_DRAFT,
                        DOCUMENT_EDIT,
                        REQUEST_REGISTER,
                        REQUEST_SEARCH,
                        REQUEST_CORRECT,
                        REQUEST_CONSULT,
                        REQUEST_CLOSE,
                        REQUEST_PERSON,
                        LETTER_DRAFT,
                        PROPOSAL_EDIT));
        TABLE.put(
                Role.OFFICE_HEAD,
                plus(
                        READING,
                        ITEM_DRAFT,
                        ITEM_REVIEW_1,
                        REQUEST_SEARCH,
                        REQUEST_SEARCH_CONFIRM,
                        PROPOSAL_EDIT));
        TABLE.put(Role.DEPUTY_LEADER, plus(READING, ITEM_REVIEW_2));
        TABLE.put(Role.SECRECY_REVIEWER, plus(READING, ITEM_REVIEW_3, SCREENING_EDIT));
        TABLE.put(Role.LEADER, plus(READING, ITEM_REVIEW_4, ITEM_WITHDRAW));
        TABLE.put(Role.DISCLOSURE_OFFICE, plus(DISCLOSURE, ITEM_WITHDRAW));
        TABLE.put(
                Role.DISCLOSURE_HEAD,
                plus(
                        DISCLOSURE,
                        ITEM_WITHDRAW,
                        REQUEST_SEARCH_CONFIRM,
                        REQUEST_EXTEND,
                        LETTER_SIGN,
                        REPORT_SUBMIT,
                        RETENTION_APPROVE,
                        CALENDAR_ARRANGE));
        TABLE.put(
                Role.CHANNEL_EDITOR,
                Set.of(DESK, ITEM_READ, ITEM_DRAFT, DOCUMENT_READ, RELEASE_READ));
        TABLE.put(
                Role.SUPERVISOR,
                Set.of(DESK, ITEM_READ, DOCUMENT_READ, REPORT_READ, REPORT_CHECK, RELEASE_READ));
        TABLE.put(
                Role.SYSTEM_ADMIN,
                Set.of(
                        DESK,
                        SITE_EDIT,
                        ORG_READ,
                        ORG_CREATE,
                        ORG_EDIT,
                        ACCOUNT_READ,
                        ACCOUNT_CREATE,
                        ACCOUNT_EDIT,
                        NOTICE_EDIT,
                        METRICS_READ,
                        EVENT_READ,
                        HOOK_EDIT,
                        CALENDAR_READ,
                        CALENDAR_ARRANGE));
        TABLE.put(Role.SECURITY_ADMIN, Set.of(DESK, ORG_READ, ACCOUNT_READ, ACCOUNT_GRANT));
        TABLE.put(
                Role.AUDITOR,
                Set.of(DESK, ORG_READ, ACCOUNT_READ, CALENDAR_READ, AUDIT_READ, RETENTION_READ));
    }

    private RolePermissions() {}

    public static Set<String> of(Role role) {
        return TABLE.getOrDefault(role, Set.of());
    }

    /** All that these roles may do together. */
    public static Set<String> of(Collection<Role> roles) {
        return roles.stream()
                .flatMap(role -> of(role).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> plus(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }
}
