package org.yangguang.items;

import java.util.List;
import org.springframework.stereotype.Service;
import org.yangguang.items.application.LedgerImporting;
import org.yangguang.org.AgencyId;

/** How records of what was published earlier come in (历史台账导入). */
@Service
public class ItemImports {

    private final LedgerImporting importing;

    ItemImports(LedgerImporting importing) {
        this.importing = importing;
    }

    /**
     * Takes past publications; the ones already here stay as they are, changed ones are corrected
     * with an entry in the public log.
     *
     * @return how many are new or changed
     */
    public int take(AgencyId agency, List<PastItem> items) {
        return importing.take(agency, items);
    }
}
