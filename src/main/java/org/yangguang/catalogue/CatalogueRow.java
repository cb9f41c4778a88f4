package org.yangguang.catalogue;

/**
 * One matter of the catalogue (公开事项).
 *
 * @param code 公开事项编码, the key within the agency
 * @param field 领域
 * @param matter 一级事项
 * @param detail 二级事项
 * @param elements 公开内容（要素）
 * @param basis 公开依据
 * @param timeLimit 公开时限
 * @param owner 公开主体
 * @param carriers 公开渠道和载体
 * @param audience 公开对象
 * @param way 公开方式: 主动 or 依申请
 * @param levels 公开层级
 * @param statutoryItem the class of 条例第二十条, {@code S20-01} to {@code S20-15}, or {@code S21}
 * @param cycle how often it is renewed
 */
public record CatalogueRow(
        String code,
        String field,
        String matter,
        String detail,
        String elements,
        String basis,
        String timeLimit,
        String owner,
        String carriers,
        String audience,
        String way,
        String levels,
        String statutoryItem,
        String cycle) {}
