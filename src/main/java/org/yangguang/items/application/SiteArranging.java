package org.yangguang.items.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumn;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.domain.Items;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** How an agency arranges its publishing: columns (栏目), and the step that it may switch off. */
@Service
@Transactional
public class SiteArranging {

    private static final int LONGEST_NAME = 40;

    private final Items items;
    private final ItemColumns columns;
    private final CurrentPerson person;
    private final AuditTrail audit;

    SiteArranging(Items items, ItemColumns columns, CurrentPerson person, AuditTrail audit) {
        this.items = items;
        this.columns = columns;
        this.person = person;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean deputyReviews() {
        return items.chainOf(agency()).deputyReview();
    }

    /** Switches 分管领导审核 on or off for items that have not come to it yet. */
    public void letDeputyReview(boolean on) {
        if (items.chainOf(agency()).deputyReview() == on) {
            return;
        }
        items.setDeputyReview(agency(), on);
        record("site.deputy-review", Map.of("on", Boolean.toString(on)));
    }

    /** Adds a column at the end. */
    public void addColumn(ItemChannel channel, String name) {
        checkName(channel, name);
        var added = columns.ensure(agency(), channel, name.strip());
        record("site.column-added", Map.of("code", added.code(), "name", added.name()));
    }

    /** Gives the column another name; its items and its address stay. */
    public void renameColumn(String code, String name) {
        var column = column(code);
        if (column.name().equals(name.strip())) {
            return;
        }
        checkName(column.channel(), name);
        columns.add(agency(), code, name.strip(), column.channel());
        record(
                "site.column-renamed",
                Map.of("code", code, "from", column.name(), "to", name.strip()));
    }

    private void checkName(ItemChannel channel, String name) {
        var faults = new ArrayList<FieldFault>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "items.column-name", List.of(LONGEST_NAME)));
        } else if (columns.of(agency()).stream()
                .anyMatch(
                        other -> other.channel() == channel && other.name().equals(name.strip()))) {
            faults.add(new FieldFault("name", "items.column-taken", List.of(name.strip())));
        }
        InvalidInput.check(faults);
    }

    private ItemColumn column(String code) {
        return columns.find(agency(), code)
                .orElseThrow(() -> Refusal.notFound("items.unknown-column", code));
    }

    private void record(String action, Map<String, String> facts) {
        audit.record(action, "site:" + agency(), facts);
    }

    private AgencyId agency() {
        return person.require().agency();
    }
}
