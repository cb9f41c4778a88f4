package org.yangguang.screening.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.screening.Rule;

/** What stands in place of personal data: as long as before, and telling nobody who it was. */
class MaskingTests {

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 370902199003071231, 37*************231",
        "RESIDENT_ID, 370902 1990 0307 1231, 37**** **** **** *231",
        "OLD_RESIDENT_ID, 370902650307123, 37**********123",
        "MOBILE, 13812345678, 138****5678",
        "MOBILE, 138-1234-5678, 138-****-5678",
        "BANK_CARD, 6228480101234567895, ***************7895",
        "PASSPORT, E12345678, E******78",
        "TRAVEL_PERMIT, H1234567890, H********90",
        "SERVICE_CARD, 01234567, ********",
        "SOCIAL_SECURITY_NUMBER, 3709001234567, **********567",
        "EMAIL, zhangsan@163.com, z*******@163.com",
        "PLATE_NUMBER, 鲁J12345, 鲁J***45",
        "BIRTH_DATE, 1990年3月7日, 1990年*月*日",
        "COMPLAINANT, 张伟明, 张某某",
        "MINOR, 李明浩, 某某某",
        "INTERNAL_ADDRESS, 10.1.2.3, **.*.*.*",
    })
    void keepsWhatTheRuleKeeps(Rule rule, String found, String masked) {
        assertThat(Masking.of(rule, found)).isEqualTo(masked);
        assertThat(Masking.of(rule, found)).hasSameSizeAs(found);
    }

    @ParameterizedTest
    @CsvSource({
        "泰安市泰山区岱庙街道东岳大街118号3号楼, 泰安市泰山区岱庙街道**************",
        "岱岳区祝阳镇北村12号, 岱岳区祝阳镇******",
        "泰山区某小区5号楼1单元301, 泰山区************",
        "某小区5号楼, ******",
    })
    void anAddressStaysToTheTownship(String address, String masked) {
        assertThat(Masking.of(Rule.HOME_ADDRESS, address))
                .hasSameSizeAs(address)
                .startsWith(masked.replace("*", ""));
        assertThat(Masking.of(Rule.HOME_ADDRESS, address))
                .doesNotContain("118", "12号", "301", "5号楼");
    }
}
