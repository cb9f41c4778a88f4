package org.yangguang.items.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Permission;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.PastItem;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.LedgerCells;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.RowLedger;
import org.yangguang.ledgers.Sight;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;

/** The ledger of published information (主动公开台账). */
@Component
class ItemLedger implements RowLedger<PastItem> {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final LedgerImporting importing;
    private final PastItems published;
    private final Clock clock;

    ItemLedger(LedgerImporting importing, PastItems published, Clock clock) {
        this.importing = importing;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "items";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.required("标题"),
                Heading.required("渠道"),
                Heading.optional("栏目"),
                Heading.required("发布日期"),
                Heading.optional("索引号"),
                Heading.optional("文号"),
                Heading.optional("公开事项编码"),
                Heading.optional("发布机构"),
                Heading.optional("正文"),
                Heading.optional("链接"));
    }

    /** 索引号, else 渠道 + 标题 + 发布日期. */
    @Override
    public String key(LedgerRow row) {
        if (row.has("索引号")) {
            return row.text("索引号");
        }
        var channel = ItemChannel.read(row.text("渠道")).map(Enum::name).orElse(row.text("渠道"));
        var day = row.dayIn("发布日期").map(LocalDate::toString).orElse(row.text("发布日期"));
        return channel + "|" + row.text("标题") + "|" + day;
    }

    @Override
    public Optional<PastItem> read(AgencyId agency, LedgerRow row) {
        var channel = row.choice("渠道", ItemChannel::read, "政府信息公开专栏、网站其他栏目、政务微信、政务微博");
        var published = row.date("发布日期");
        if (published
                .filter(on -> on.isAfter(ChinaTime.today(clock)) || on.isBefore(EARLIEST))
                .isPresent()) {
            row.fault("发布日期", "items.published-in-future");
        }
        if (row.has("链接") && !Drafting.isWebAddress(row.text("链接"))) {
            row.fault("链接", "items.link");
        }
        var title = row.text("标题", 200);
        var column = row.text("栏目", 60);
        var index = row.text("索引号", 80);
        var number = row.text("文号", 80);
        var matter = row.text("公开事项编码", 40);
        var issuer = row.text("发布机构", 100);
        return channel.flatMap(
                by ->
                        published.map(
                                on ->
                                        new PastItem(
                                                title,
                                                by,
                                                column,
                                                on,
                                                index,
                                                number,
                                                matter,
                                                issuer,
                                                row.text("正文"),
                                                row.text("链接"),
                                                List.of())));
    }

    @Override
    public String readPermission() {
        return Permission.ITEM_READ;
    }

    @Override
    public void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row) {
        published.each(agency, one -> row.accept(cells(one)));
    }

    private static LedgerCells cells(PastItem one) {
        return new LedgerCells()
                .put("标题", one.title())
                .put("渠道", one.channel().word())
                .put("栏目", one.column())
                .put("发布日期", one.publishedOn().toString())
                .put("索引号", one.indexNumber())
                .put("文号", one.documentNumber())
                .put("公开事项编码", one.catalogueRow())
                .put("发布机构", one.issuer())
                .put("正文", one.body())
                .put("链接", one.link());
    }

    @Override
    public int store(AgencyId agency, List<PastItem> records) {
        return importing.take(agency, records);
    }
}
