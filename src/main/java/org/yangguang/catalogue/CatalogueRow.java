package org.yangguang.catalogue;

import java.util.List;

/**
 * One matter of the catalogue (公开事项).
 *
 * @param id stable within the catalogue, for example {@code EMP-01}; items name it as their 公开事项编码
 * @param field the field (领域)
 * @param group the matter's class (一级事项)
 * @param title the matter (二级事项)
 * @param contents its elements (公开内容), each one a thing that must be there
 * @param bases the provisions that ask for it (公开依据)
 * @param term when it is published (公开时限)
 * @param bodies who publishes it (公开主体)
 * @param places where (公开渠道和载体)
 */
public record CatalogueRow(
        String id,
        String field,
        String group,
        String title,
        List<String> contents,
        List<String> bases,
        String term,
        String bodies,
        List<String> places) {}
