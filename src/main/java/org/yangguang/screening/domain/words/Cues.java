package org.yangguang.screening.domain.words;

import java.util.ArrayList;
import java.util.List;

/** The words that belong to the rules themselves: near them a number or a name means more. */
final class Cues {

    static final List<Word> ALL = all();

    private Cues() {}

    private static List<Word> all() {
        var all = new ArrayList<Word>();
        add(all, Topic.SECRECY_LEVEL, "绝密 机密 秘密");
        add(
                all,
                Topic.NOT_PUBLIC_FOOTER,
                "此件不公开 此件不予公开 此件依申请公开 本件不公开 本件不予公开 本件依申请公开 此文件不公开 此文不公开 此件不对外公开");
        add(all, Topic.COPY_NUMBER_CUE, "份号");
        add(all, Topic.TELEGRAM, "发电 明电 密电 特急 特提 加急 平急 机要");
        add(all, Topic.DRAFT, "会议纪要 请示 讨论稿 送审稿 征求意见稿 草案送审 内部稿 未定稿 初稿");
        add(
                all,
                Topic.LOGIN_CUE,
                "密码 口令 登录名 用户名 登录账号 登陆账号 管理员账号 password passwd pwd username 服务器地址 数据库地址");
        add(all, Topic.MAP_CUE, "地图 示意图 区位图 分布图 行政区划图");
        add(all, Topic.MAP_APPROVAL, "审图号");
        add(all, Topic.COORDINATE_CUE, "东经 北纬 经度 纬度 坐标");
        add(
                all,
                Topic.NUMBER_CUE,
                "编号 批号 型号 序号 文号 流水号 订单号 合同号 项目代码 标准号 产品号 货号 版本号 索引号 登记号 受理号 准考证号 报名序号 许可证号 备案号 案号 工单号 件号 图号 批次 快递单号 运单号 物流单号 发票号码 发票代码");
        add(
                all,
                Topic.BANK_CUE,
                "银行卡 卡号 银行账号 银行帐号 开户行 开户账号 开户银行 储蓄卡 借记卡 信用卡 社保卡金融账号 工资卡 收款账号 收款账户 打款账号 账号 帐号");
        add(all, Topic.PASSPORT_CUE, "护照 passport 证件号");
        add(all, Topic.PERMIT_CUE, "通行证 回乡证 台胞证 居住证");
        add(all, Topic.SERVICE_CARD_CUE, "军官证 士兵证 警官证 军人证 文职干部证 士官证 军官退休证");
        add(
                all,
                Topic.SOCIAL_SECURITY_CUE,
                "社会保障卡号 社会保障号 社保卡号 社保编号 个人编号 社会保障号码 社保个人编号 医保编号 职工编号 参保编号");
        add(
                all,
                Topic.ADDRESS_CUE,
                "住址 家庭住址 户籍地 户籍地址 户籍所在地 居住地址 家庭地址 现住址 现居住地 居住地 住所地 通讯地址 通信地址 家住 住在");
        add(all, Topic.BIRTH_CUE, "出生日期 出生年月 出生时间 生日 出生于 生于 出生");
        add(all, Topic.MINOR_CUE, "未成年人 未成年 学生 幼儿 儿童 男童 女童 婴儿 患儿 童工");
        add(all, Topic.COMPLAINANT_CUE, "举报人 投诉人 信访人 申请人 反映人 检举人 控告人 来信人 来访人 上访人 信访群众 申诉人");
        add(
                all,
                Topic.PROPOSER_CUE,
                "人大代表 政协委员 提案人 建议人 领衔代表 第一提案人 提案者 代表姓名 委员姓名 代表建议 市人大代表 省人大代表 市政协委员 省政协委员");
        add(all, Topic.CONSULT_PHONE_CUE, "咨询电话 咨询热线 服务电话 监督电话 举报电话 投诉电话 服务热线 联系电话");
        add(all, Topic.CONGRESS, "全国人民代表大会 全国人大 全国政协 中国人民政治协商会议全国委员会 中国人民政治协商会议");
        add(
                all,
                Topic.LEADER_TITLE,
                "省委书记 市委书记 县委书记 区委书记 党组书记 党委书记 党组副书记 党委副书记 省长 市长 县长 区长 副省长 副市长 副县长 副区长 厅长 副厅长 局长 副局长 主任 副主任 总理 副总理 国务委员 主席 副主席 总书记 委员长 部长 副部长 党组成员 四级调研员 三级调研员 二级调研员 一级调研员 常务副市长 常务副局长");
        add(all, Topic.SENTENCE_FAULT, "。， ，。 。。 ，， 、、 ；； 。、 、。 ，、 、， ；。 。；");
        return List.copyOf(all);
    }

    private static void add(List<Word> all, Topic topic, String words) {
        for (var word : words.split(" ", -1)) {
            all.add(Word.of(topic, word));
        }
    }
}
