package org.yangguang.org;

/**
 * How the public reaches the agency's disclosure office: what the guide must state
 * (政府信息公开指南，条例第十二条第二款). Unknown is the empty string.
 *
 * @param office name of the disclosure office (政府信息公开工作机构)
 * @param hours office hours (办公时间)
 * @param email the internet contact (互联网联系方式); whether applications may be sent there is another
 *     matter
 */
public record Contact(
        String office,
        String address,
        String postcode,
        String hours,
        String phone,
        String fax,
        String email,
        String website) {

    public static Contact unknown() {
        return new Contact("", "", "", "", "", "", "", "");
    }
}
