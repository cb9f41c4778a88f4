package org.yangguang.law.report;

/** The place of one figure in the report's tables, written for example {@code T3-1/biz}. */
public sealed interface CellRef {

    /** The place as findings and addresses write it. */
    String where();

    /** The place in the words of the form. */
    String label();

    /**
     * A cell of table 2: {@code T2/reg.made}, {@code T2/licence}; legacy cells of 2019 {@code
     * T2/licence.1}.
     */
    record T2(FormVersion form, Table2Line line, int column) implements CellRef {
        @Override
        public String where() {
            return "T2/" + line.cellCode(form, column);
        }

        @Override
        public String label() {
            return "表二“%s”的“%s”"
                    .formatted(line.label(form), line.block().columns(form).get(column));
        }
    }

    /** A cell of table 3: {@code T3-3.3.1/nat}. */
    record T3(Table3Row row, ApplicantColumn column) implements CellRef {
        @Override
        public String where() {
            return row.code() + "/" + column.code();
        }

        @Override
        public String label() {
            return "表三“%s”的“%s”".formatted(row.fullLabel(), column.label());
        }
    }

    /** A cell of table 4: {@code T4-1/upheld}. */
    record T4(Table4Group group, Table4Result result) implements CellRef {
        @Override
        public String where() {
            return group.code() + "/" + result.code();
        }

        @Override
        public String label() {
            return "表四“%s”的“%s”".formatted(group.label(), result.label());
        }
    }

    static CellRef of(String where) {
        int slash = where.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no cell " + where);
        }
        var row = where.substring(0, slash);
        var column = where.substring(slash + 1);
        if (row.equals("T2")) {
            return Table2Line.cell(column);
        }
        return row.startsWith("T4")
                ? new T4(Table4Group.ofCode(row), Table4Result.of(column))
                : new T3(Table3Row.ofCode(row), ApplicantColumn.of(column));
    }
}
