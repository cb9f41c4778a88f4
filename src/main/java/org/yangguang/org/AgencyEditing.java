package org.yangguang.org;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** Brings in and changes agencies from what was typed. */
@Service
class AgencyEditing {

    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    AgencyEditing(Agencies agencies, JdbcClient jdbc, AuditTrail audit) {
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    Agency create(AgencyForm form) {
        InvalidInput.check(form.faults());
        var parent = parent(form);
        return agencies.create(
                form.code(),
                form.name(),
                form.shortOrWholeName(),
                form.parsedKind().orElseThrow(),
                parent,
                form.contact());
    }

    /** Changes everything but the code, by which others know the agency. */
    @Transactional
    Agency change(AgencyForm form) {
        InvalidInput.check(form.faults());
        var agency = agencies.require(form.code());
        var parent = parent(form);
        if (parent.filter(agency.id()::equals).isPresent()) {
            throw new InvalidInput(List.of(FieldFault.of("parent", "org.own-parent")));
        }
        jdbc.sql(
                        """
                        update org.agency
                           set name = :name, short_name = :shortName, kind = :kind,
                               parent_id = :parent, contact_office = :office,
                               address = :address, postcode = :postcode, hours = :hours,
                               phone = :phone, fax = :fax, email = :email,
                               website = :website, version = version + 1
                         where id = :id
                        """)
                .param("id", agency.id().value())
                .param("name", form.name())
                .param("shortName", form.shortOrWholeName())
                .param("kind", form.kind())
                .param("parent", parent.map(AgencyId::value).orElse(null))
                .params(AgencyForm.contactFields(form.contact()))
                .update();
        audit.record("org.agency-changed", "agency:" + agency.code(), Map.of("name", form.name()));
        return agencies.require(agency.id());
    }

    private Optional<AgencyId> parent(AgencyForm form) {
        if (form.parent().isEmpty()) {
            return Optional.empty();
        }
        var parent = agencies.find(form.parent());
        if (parent.isEmpty()) {
            throw new InvalidInput(
                    List.of(FieldFault.of("parent", "org.unknown-parent", form.parent())));
        }
        return parent.map(Agency::id);
    }
}
