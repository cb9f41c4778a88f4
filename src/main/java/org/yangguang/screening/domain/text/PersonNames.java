package org.yangguang.screening.domain.text;

import java.util.Set;

/**
 * Guesses whether a Chinese person's name stands somewhere: a surname, one or two signs of a given
 * name, and then something that no name goes on with. It is a guess, made for places where a name
 * is to be expected.
 */
public final class PersonNames {

    private static final String SINGLE =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
                    + "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
                    + "樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂丛焦柳邢骆岳齐庄涂祝耿牟卜路詹关苗凌费纪靳"
                    + "盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景单包司柏宁柯阮桂闵欧解强柴华车冉房边辛吉饶刁瞿戚丘古"
                    + "米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都耿满弓匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾融訾辜阚那鞠丰巢蒯相荆红竺";

    private static final Set<String> COMPOUND =
            Set.of(
                    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木",
                    "轩辕", "长孙", "宇文", "独孤", "南宫", "闻人", "申屠", "呼延", "淳于", "单于", "太史", "公冶", "澹台");

    /** Surnames that are far more often something else; a name with them must be expected. */
    private static final String DOUBTFUL = "于向方成安单任路解来全连计那相都国文广强利和时应从常明公平位阳东商师满花红";

    /** What begins like a name and is none. */
    private static final Set<String> COMMON =
            Set.of(
                    "应当", "方可", "方便", "方式", "方案", "方面", "成立", "成员", "成功", "成果", "安全", "安排", "安置",
                    "安徽", "单位", "任何", "任务", "任职", "路径", "解决", "解释", "来源", "来信", "来访", "全部", "全体",
                    "全国", "全省", "全市", "全县", "连续", "计划", "计算", "计入", "那么", "相关", "相应", "都是", "国家",
                    "国务", "文件", "文化", "广大", "广播", "利用", "利益", "和谐", "时间", "时限", "从事", "常住", "明确",
                    "公民", "公司", "公共", "公安", "平台", "平均", "位于", "东营", "商业", "师生", "满足", "花名", "高校",
                    "高级", "高等", "高中", "高新", "黄河", "金额", "金融", "石油", "江苏", "江西", "白天", "马上", "田间",
                    "严格", "严重", "严禁", "武汉", "武警", "温馨", "章程", "申请", "申报", "申诉", "申领", "关于", "关系",
                    "关注", "费用", "纪律", "纪检", "盛开", "项目", "曲阜", "游客", "卫生", "查询", "查看", "查处", "包括",
                    "包含", "司法", "司机", "宁阳", "宁夏", "强制", "强化", "华东", "车辆", "车主", "房屋", "边缘", "吉林",
                    "古代", "简称", "符合", "党员", "党委", "党组", "冷库", "何时", "何种", "周期", "周边", "周一", "周二",
                    "周三", "周四", "周五", "周六", "周日", "许可", "许多", "程序", "程度", "夏季", "贺信", "顾问", "毛利",
                    "万元", "万人", "钱款", "施工", "施行", "洪水", "季度", "齐全", "童工", "景区", "山东", "泰安", "泰山",
                    "余额", "余款", "于是", "向上", "向其", "向本", "陈述", "史料", "龙头", "雷同", "段落", "江北", "常见",
                    "常用", "林业", "林地", "林区", "孙辈", "朱砂", "谢谢", "宋体", "唐代", "汤泉", "白名", "白色", "黑体",
                    "叶片", "苏州", "丁级", "范围", "范本", "谈话", "商务", "商标", "商品", "文号", "文书", "和解", "平等",
                    "师资", "支付", "付款", "付费", "权利", "身份", "姓名", "名称", "提供", "提出", "提交", "有权", "可以",
                    "需要", "须知", "信息", "所在", "所需", "本人", "的姓", "及其", "主体", "资格", "类型", "类别", "人数",
                    "承诺", "委托", "填写", "住所", "联系", "意见", "诉求", "反映", "满意", "不服", "不予", "如何", "如有",
                    "必须", "认为", "收到", "对该");

    /** What follows a name in running text and stands in none. */
    private static final String NEVER_IN =
            "，。、；：,.;:()（）[]【】《》“”\"'|/\\\n\r\t 的与及等于在被因称说诉提系是对申反领获已以曾该其";

    /** What may follow a name, though some names have it. */
    private static final String FOLLOWS = NEVER_IN + "和为向男女";

    private static final boolean[] SURNAME = new boolean[1 << 16];

    static {
        SINGLE.chars().forEach(sign -> SURNAME[sign] = true);
    }

    private PersonNames() {}

    /**
     * How many signs a name at this place has, 0 for none. The name must end where a name can end.
     *
     * @param expected whether the words before promise a name, as {@code 姓名：} does
     */
    public static int at(NormalText text, int start, boolean expected) {
        return at(text, start, expected, -1);
    }

    /**
     * The same, where a word is known to begin behind the name.
     *
     * @param next where that word begins, -1 for no such word
     */
    public static int at(NormalText text, int start, boolean expected, int next) {
        if (!isHan(text.at(start)) || !isHan(text.at(start + 1))) {
            return 0;
        }
        var two = text.between(start, start + 2);
        int surname = COMPOUND.contains(two) ? 2 : SURNAME[text.at(start)] ? 1 : 0;
        if (surname == 0
                || COMMON.contains(two)
                || (!expected && DOUBTFUL.indexOf(text.at(start)) >= 0)) {
            return 0;
        }
        for (int given = 2; given >= 1; given--) {
            int end = start + surname + given;
            if (areHan(text, start + surname, end)
                    && !isAnonymous(text, start + surname, end)
                    && (end == next || canEnd(text, end))) {
                return surname + given;
            }
        }
        return 0;
    }

    /** True when the whole of a cell reads as one name, blanks between its signs allowed. */
    public static boolean isName(String cell) {
        var name = NormalText.normalised(cell).replaceAll("\\s+", "");
        if (name.length() < 2 || name.length() > 4 || name.indexOf('某') >= 0) {
            return false;
        }
        var text = NormalText.of(name);
        return at(text, 0, true) == name.length();
    }

    /** 张某、张某某 name nobody. */
    private static boolean isAnonymous(NormalText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) == '某' || text.at(i) == '×' || text.at(i) == '*') {
                return true;
            }
        }
        return false;
    }

    private static boolean areHan(NormalText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHan(text.at(i)) || NEVER_IN.indexOf(text.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean canEnd(NormalText text, int end) {
        char next = text.at(end);
        return FOLLOWS.indexOf(next) >= 0 || (!isHan(next) && next != '*' && next != '×');
    }

    /** True for a Chinese character. */
    public static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
    }
}
