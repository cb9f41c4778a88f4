package org.yangguang.report.doctor.reading;

import java.util.List;
import java.util.Map;

/** Full names for the short ones that titles use: a place alone means its government. */
final class Agencies {

    private static final List<String> PLACES =
            List.of("省", "自治区", "市", "自治州", "盟", "县", "旗", "区", "镇", "乡");

    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("科委", "科学技术委员会"),
                    Map.entry("教委", "教育委员会"),
                    Map.entry("国资委", "国有资产监督管理委员会"),
                    Map.entry("发改委", "发展和改革委员会"),
                    Map.entry("发展改革委", "发展和改革委员会"),
                    Map.entry("经信委", "经济和信息化委员会"),
                    Map.entry("经信局", "经济和信息化局"),
                    Map.entry("卫健委", "卫生健康委员会"),
                    Map.entry("卫生健康委", "卫生健康委员会"),
                    Map.entry("住建委", "住房和城乡建设委员会"),
                    Map.entry("住建局", "住房和城乡建设局"),
                    Map.entry("人社局", "人力资源和社会保障局"),
                    Map.entry("人社厅", "人力资源和社会保障厅"),
                    Map.entry("农业农村委", "农业农村委员会"),
                    Map.entry("交通委", "交通委员会"),
                    Map.entry("市监局", "市场监督管理局"),
                    Map.entry("市场监管局", "市场监督管理局"));

    private Agencies() {}

    static String fullName(String name) {
        for (var entry : SHORT.entrySet()) {
            if (name.endsWith(entry.getKey())) {
                return name.substring(0, name.length() - entry.getKey().length())
                        + entry.getValue();
            }
        }
        boolean place = PLACES.stream().anyMatch(name::endsWith) && !name.endsWith("开发区");
        return place ? name + "人民政府" : name;
    }
}
