package org.yangguang.sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.NewAccount;
import org.yangguang.identity.Role;
import org.yangguang.letters.AgencyStationery;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.org.Office;
import org.yangguang.org.Offices;

/** The bureau, its offices, its two affiliated units and the twelve people of the demo. */
@Component
class SampleAgency {

    static final String CODE = "113709000043412754";
    static final String NAME = "泰安市人力资源和社会保障局";
    private static final String PASSWORD = "Yangguang-demo-2021";

    private static final List<String> OFFICES =
            List.of(
                    "办公室",
                    "政务公开办",
                    "就业促进科",
                    "社会保险科",
                    "劳动关系科",
                    "人才开发科",
                    "专业技术人员管理科",
                    "事业单位人事管理科",
                    "财务科");

    private static final Contact CONTACT =
            new Contact(
                    "政务公开办",
                    "泰安市望岳东路3号市政大楼B3025",
                    "271000",
                    "工作日 8:30–12:00，13:00–17:00",
                    "0538-6991838",
                    "0538-6991234",
                    "tasrsj@ta.shandong.cn",
                    "http://rsj.taian.gov.cn/");

    private final Agencies agencies;
    private final Offices offices;
    private final Accounts accounts;
    private final AgencyStationery stationery;

    SampleAgency(
            Agencies agencies, Offices offices, Accounts accounts, AgencyStationery stationery) {
        this.agencies = agencies;
        this.offices = offices;
        this.accounts = accounts;
        this.stationery = stationery;
    }

    Agency create() {
        var bureau =
                agencies.create(
                        CODE, NAME, "市人社局", AgencyKind.DEPARTMENT, Optional.empty(), CONTACT);
        affiliated(bureau, "SAMPLE-SHBX", "泰安市社会保险事业中心", "市社会保险事业中心");
        affiliated(bureau, "SAMPLE-GGJY", "泰安市公共就业和人才服务中心", "市公共就业和人才服务中心");
        OFFICES.forEach(name -> offices.add(bureau.id(), name));
        accounts.createAll(people(bureau));
        stationery.settle(bureau.id(), "泰人社公开", "泰安市人民政府", "有管辖权的人民法院");
        return bureau;
    }

    private void affiliated(Agency bureau, String code, String name, String shortName) {
        agencies.create(
                code,
                name,
                shortName,
                AgencyKind.AFFILIATED_UNIT,
                Optional.of(bureau.id()),
                CONTACT);
    }

    private List<NewAccount> people(Agency bureau) {
        return List.of(
                person(bureau, "就业促进科", "officer", "示例经办人", Role.OFFICER),
                person(bureau, "就业促进科", "head", "示例科长", Role.OFFICE_HEAD),
                person(bureau, "办公室", "deputy", "示例分管局领导", Role.DEPUTY_LEADER),
                person(bureau, "办公室", "secrecy", "示例保密审查员", Role.SECRECY_REVIEWER),
                person(bureau, "办公室", "leader", "示例局主要领导", Role.LEADER),
                person(bureau, "政务公开办", "disclosure", "示例政务公开办工作人员", Role.DISCLOSURE_OFFICE),
                person(bureau, "政务公开办", "disclosure-head", "示例政务公开办负责人", Role.DISCLOSURE_HEAD),
                person(bureau, "办公室", "editor", "示例新媒体编辑", Role.CHANNEL_EDITOR),
                person(bureau, "政务公开办", "supervisor", "示例主管部门", Role.SUPERVISOR),
                person(bureau, "办公室", "sysadmin", "示例系统管理员", Role.SYSTEM_ADMIN),
                person(bureau, "办公室", "secadmin", "示例安全管理员", Role.SECURITY_ADMIN),
                person(bureau, "办公室", "auditor", "示例审计员", Role.AUDITOR));
    }

    private NewAccount person(
            Agency bureau, String office, String username, String name, Role role) {
        var in = offices.findByName(bureau.id(), office).map(Office::id);
        return new NewAccount(bureau.id(), in, username, name, PASSWORD, Set.of(role));
    }
}
