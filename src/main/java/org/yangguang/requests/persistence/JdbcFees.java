package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.FeeChoice;
import org.yangguang.requests.domain.FeeDecision;
import org.yangguang.requests.domain.Fees;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.PersonalDataCipher;

/** Fees in PostgreSQL. */
@Repository
class JdbcFees implements Fees {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcFees(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public long already(Request request) {
        byte[] identity = IdentityIndex.of(cipher, request.applicant().idNumber());
        var known =
                identity == null
                        ? "identity_index is null and applicant_index = :index"
                        : "identity_index = :index";
        return jdbc.sql(
                        """
                        select coalesce(sum(fee_units), 0) from requests.request
                         where agency_id = :agency and %s
                           and received_on between :first and :received
                           and (received_on, number collate "C") < (:received, :number)
                        """
                                .formatted(known))
                .param("agency", request.agency().value())
                .param(
                        "index",
                        identity == null ? cipher.blindIndex(request.applicant().name()) : identity)
                .param("first", request.receivedOn().withDayOfMonth(1))
                .param("received", request.receivedOn())
                .param("number", request.number())
                .query(Long.class)
                .single();
    }

    @Override
    public void decide(RequestId request, FeeDecision decision) {
        jdbc.sql(
                        """
                        insert into requests.fee_decision
                               (request_id, at, person, choice, units, units_reason, pages, already, yuan, reason)
                        values (:request, :at, :person, :choice, :units, :unitsReason, :pages, :already, :yuan,
                                :reason)
                        """)
                .param("request", request.value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("person", decision.by())
                .param("choice", decision.choice().name())
                .param("units", decision.units())
                .param("unitsReason", decision.unitsReason())
                .param("pages", decision.pages())
                .param("already", decision.already())
                .param("yuan", decision.yuan())
                .param("reason", decision.reason())
                .update();
        jdbc.sql("update requests.request set fee_units = :units where id = :request")
                .param("units", decision.units())
                .param("request", request.value())
                .update();
    }

    @Override
    public Optional<FeeDecision> last(RequestId request) {
        return jdbc.sql(
                        """
                        select * from requests.fee_decision where request_id = :request order by id desc limit 1
                        """)
                .param("request", request.value())
                .query(JdbcFees::decision)
                .optional();
    }

    @Override
    public void notePaidLate(RequestId request, PaidLate payment) {
        jdbc.sql(
                        """
                        insert into requests.fee_paid_late (request_id, paid_on, receipt, yuan, refund, person, at)
                        values (:request, :paidOn, :receipt, :yuan, :refund, :person, :at)
                        """)
                .param("request", request.value())
                .param("paidOn", payment.paidOn(), Types.DATE)
                .param("receipt", payment.receipt())
                .param("yuan", payment.yuan())
                .param("refund", payment.refund())
                .param("person", payment.by())
                .param("at", payment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<PaidLate> paidLate(RequestId request) {
        return jdbc.sql(
                        "select * from requests.fee_paid_late where request_id = :request order by id")
                .param("request", request.value())
                .query(
                        (row, n) ->
                                new PaidLate(
                                        row.getObject("paid_on", LocalDate.class),
                                        row.getString("receipt"),
                                        row.getLong("yuan"),
                                        row.getString("refund"),
                                        row.getString("person"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public String payment(AgencyId agency) {
        return jdbc.sql("select payment from requests.fee_setting where agency_id = :agency")
                .param("agency", agency.value())
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("");
    }

    @Override
    public void settlePayment(AgencyId agency, String payment) {
        jdbc.sql(
                        """
                        insert into requests.fee_setting (agency_id, payment) values (:agency, :payment)
                        on conflict (agency_id) do update set payment = excluded.payment
                        """)
                .param("agency", agency.value())
                .param("payment", payment)
                .update();
    }

    private static FeeDecision decision(ResultSet row, int n) throws SQLException {
        return new FeeDecision(
                FeeChoice.valueOf(row.getString("choice")),
                row.getInt("units"),
                row.getString("units_reason"),
                row.getInt("pages"),
                row.getLong("already"),
                row.getLong("yuan"),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
