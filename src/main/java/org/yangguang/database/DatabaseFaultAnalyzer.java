package org.yangguang.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a fault of the own database be told as a sentence and not as a stack. */
class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<DatabaseFault> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseFault fault) {
        return new FailureAnalysis(String.valueOf(fault.getMessage()), null, root);
    }
}
