package org.yangguang;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Role;
import org.yangguang.identity.RolePermissions;
import org.yangguang.identity.SignedIn;
import org.yangguang.org.Agency;
import org.yangguang.org.Office;

/** A person of an agency at the desk, for tests: opens pages and sends forms. */
public final class AtTheDesk {

    private final MockMvcTester mvc;
    private final SignedIn person;

    private AtTheDesk(MockMvcTester mvc, SignedIn person) {
        this.mvc = mvc;
        this.person = person;
    }

    /** Somebody of the agency with these roles and a user name of his own. */
    public static AtTheDesk in(WebApplicationContext context, Agency agency, Role... roles) {
        return as(context, agency, new AccountId(UUID.randomUUID()), roles);
    }

    /** The holder of this account, with these roles and a user name of his own. */
    public static AtTheDesk as(
            WebApplicationContext context, Agency agency, AccountId account, Role... roles) {
        return new AtTheDesk(
                tester(context),
                new SignedIn(
                        account,
                        "p" + account,
                        "示例人员",
                        agency.id(),
                        Optional.empty(),
                        Set.of(roles)));
    }

    /** Somebody of this office of the agency with these roles. */
    public static AtTheDesk inOffice(WebApplicationContext context, Office office, Role... roles) {
        return new AtTheDesk(
                tester(context),
                new SignedIn(
                        new AccountId(UUID.randomUUID()),
                        "p" + UUID.randomUUID(),
                        "示例" + office.name(),
                        office.agency(),
                        Optional.of(office.id()),
                        Set.of(roles)));
    }

    private static MockMvcTester tester(WebApplicationContext context) {
        return MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
    }

    /** The person's user name. */
    public String username() {
        return person.username();
    }

    public MvcTestResult get(String address) {
        return mvc.get().uri(address).with(authentication(token())).exchange();
    }

    /** Sends a form: field, value, field, value … */
    public MvcTestResult post(String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.with(FormToken.formToken()).with(authentication(token())).exchange();
    }

    /** Sends JSON as a program of the office does: header, value, header, value … */
    public MvcTestResult send(String address, String json, String... headers) {
        var post = mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(json);
        for (int i = 0; i < headers.length; i += 2) {
            post = post.header(headers[i], headers[i + 1]);
        }
        return post.with(authentication(token())).exchange();
    }

    /** Sends a form with files: field, value, field, value … */
    public MvcTestResult upload(String address, List<MockMultipartFile> files, String... fields) {
        var post = mvc.post().uri(address).multipart();
        for (var file : files) {
            post = post.file(file);
        }
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.with(FormToken.formToken()).with(authentication(token())).exchange();
    }

    /** What the answer says, in the letters that a reader sees. */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The signed-in person as Spring Security knows him. */
    public UsernamePasswordAuthenticationToken token() {
        return new UsernamePasswordAuthenticationToken(
                person,
                null,
                AuthorityUtils.createAuthorityList(RolePermissions.of(person.roles())));
    }
}
