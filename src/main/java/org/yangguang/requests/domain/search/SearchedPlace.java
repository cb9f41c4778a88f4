package org.yangguang.requests.domain.search;

/**
 * Where one looked, and how (检索范围和方法).
 *
 * @param name which system, archive or files
 * @param words the words that were searched for, or how the files were gone through
 */
public record SearchedPlace(Kind kind, String name, String words) {

    /** What kind of place it is (检索载体). */
    public enum Kind {
        /** 办公、业务系统 */
        SYSTEM("办公、业务系统"),
        /** 档案室（馆） */
        ARCHIVE("档案"),
        /** 纸质文件资料 */
        PAPER("纸质文件资料"),
        /** 其他 */
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
