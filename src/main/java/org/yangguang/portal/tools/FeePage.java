package org.yangguang.portal.tools;

import java.util.Map;
import java.util.Optional;
import org.yangguang.law.fee.Fee;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.fee.FeeRefusal;
import org.yangguang.law.fee.FeeRules;

/** What 信息处理费计算 shows: the form as typed and, once it can be computed, the fee. */
public record FeePage(TypedForm form, Optional<Fee> fee) {

    static FeePage of(Map<String, String> typed) {
        var form = new TypedForm(typed);
        return new FeePage(form, typed.containsKey("method") ? fee(form) : Optional.empty());
    }

    private static Optional<Fee> fee(TypedForm form) {
        var receivedOn = form.date("receivedOn", "收到申请之日");
        try {
            receivedOn.ifPresent(FeeRules::requireInForce);
            return switch (form.typed("method")) {
                case "PER_ITEM" -> perItem(form);
                case "PER_PAGE" -> perPage(form);
                default -> {
                    form.reject("method", "请选择计收方式");
                    yield Optional.empty();
                }
            };
        } catch (FeeRefusal refusal) {
            form.reject(refusal.field(), refusal.detail());
            return Optional.empty();
        }
    }

    private static Optional<Fee> perItem(TypedForm form) {
        var already = form.number("alreadyThisMonth", "本月已申请件数");
        var items = form.requiredNumber("items", "本次件数");
        return items.isEmpty() || form.isFaulty()
                ? Optional.empty()
                : Optional.of(FeeRules.perItem(already.orElse(0), items.getAsLong()));
    }

    private static Optional<Fee> perPage(TypedForm form) {
        var pages = form.requiredNumber("pages", "页数");
        if (form.typed("alreadyPublic").equals("true")) {
            FeeRules.requirePagesGiven(FeeMethod.PER_PAGE, true);
        }
        return pages.isEmpty() || form.isFaulty()
                ? Optional.empty()
                : Optional.of(FeeRules.perPage(pages.getAsLong()));
    }
}
