package org.yangguang.ledgers.web;

import java.util.List;
import org.yangguang.ledgers.Ledger;
import org.yangguang.ledgers.persistence.ImportRun;

/** What the page for choosing a ledger shows. */
public record ImportsPage(List<Ledger> kinds, String chosen, List<ImportRun> lately) {}
