package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.requests.application.FeeDesk;
import org.yangguang.requests.domain.FeeChoice;
import org.yangguang.requests.persistence.FeeLines;
import org.yangguang.requests.persistence.FeeLines.FeeLine;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** The register of fees, and how they are paid. */
@Controller
class FeeListController {

    private static final String LIST = "/desk/fees";
    private static final List<String> STATES =
            List.of("UNPAID", "PAID", "WAIVED", "LAPSED", "ENDED");
    private static final int LONGEST = 1_000;

    private final FeeLines lines;
    private final FeeDesk fees;
    private final CurrentPerson person;
    private final Words words;

    FeeListController(FeeLines lines, FeeDesk fees, CurrentPerson person, Words words) {
        this.lines = lines;
        this.fees = fees;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        var page = table.page(query, lines.page(person.require().agency(), query));
        model.addAttribute(
                "page",
                person.may("request:close")
                        ? page.withAction("fees.payment", LIST + "/payment")
                        : page);
        model.addAttribute("emptyText", words.of(locale, "fees.empty"));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('request:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var table = table(locale);
        var all = lines.all(person.require().agency(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    /** How fees are paid: it stands in every notice. */
    @GetMapping(LIST + "/payment")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView payment() {
        return payment(FormState.of(Map.of("payment", fees.payment(person.require().agency()))));
    }

    @PostMapping(LIST + "/payment")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView settlePayment(
            @RequestParam Map<String, String> values, RedirectAttributes flash, Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("payment");
                    if (typed.text("payment").length() > LONGEST) {
                        typed.fault("payment", "fees.too-long", LONGEST);
                    }
                    typed.check();
                    fees.settlePayment(typed.text("payment"));
                    flash.addFlashAttribute("notice", words.of(locale, "fees.payment.saved"));
                    return new ModelAndView("redirect:" + LIST);
                },
                FeeListController::payment);
    }

    private static ModelAndView payment(FormState form) {
        return new ModelAndView(
                "requests/fee-payment",
                Map.of("form", form),
                HttpStatusCode.valueOf(form.status()));
    }

    private DeskList<FeeLine> table(Locale locale) {
        return new DeskList<>(
                "fees.title",
                LIST,
                "-noticed",
                List.of(
                        ListFilter.choice(
                                "state",
                                "requests.col.state",
                                STATES,
                                state -> "fees.state." + state),
                        ListFilter.text("year", "fees.filter.year"),
                        ListFilter.text("q", "fees.filter.q")),
                List.of(
                        Column.text("number", "requests.col.number", FeeLine::number),
                        Column.plain(
                                "applicant", "requests.col.applicant", FeeLine::maskedApplicant),
                        Column.text(
                                "state",
                                "requests.col.state",
                                line -> words.of(locale, "fees.state." + line.state())),
                        Column.plain("method", "fees.col.method", FeeListController::method),
                        Column.figure("yuan", "fees.col.yuan", line -> line.yuan() + ""),
                        Column.text(
                                "noticed", "fees.col.noticed", line -> line.noticedOn().toString()),
                        Column.plain(
                                "payBy",
                                "fees.col.pay-by",
                                line -> line.payBy().map(Object::toString).orElse("")),
                        Column.text(
                                "paid",
                                "fees.col.paid",
                                line -> line.paidOn().map(Object::toString).orElse("")),
                        Column.plain("receipt", "fees.col.receipt", FeeLine::receipt),
                        Column.plain(
                                "refunded",
                                "fees.col.refunded",
                                line -> line.refunded() == 0 ? "" : line.refunded() + "")),
                line -> "/desk/requests/" + line.id() + "/fee");
    }

    private static String method(FeeLine line) {
        return line.method()
                .map(
                        method ->
                                method == FeeMethod.PER_ITEM
                                        ? FeeChoice.PER_ITEM.label()
                                        : FeeChoice.PER_PAGE.label())
                .orElse("");
    }
}
