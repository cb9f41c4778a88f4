package org.yangguang.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and the way out (登录、退出); plain forms. */
@Controller
class LoginController {

    private final SignIn signIn;
    private final CsrfTokenRepository csrfTokens;
    private final IdentitySettings settings;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    LoginController(SignIn signIn, CsrfTokenRepository csrfTokens, IdentitySettings settings) {
        this.signIn = signIn;
        this.csrfTokens = csrfTokens;
        this.settings = settings;
    }

    @PermitAll
    @GetMapping("/login")
    String page(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("page", new LoginPage("", local(next), "", 0, asksForCode()));
        return "identity/login";
    }

    @PermitAll
    @PostMapping("/login")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var result = signIn.attempt(username, password, code, request.getRemoteAddr());
        return switch (result) {
            case SignIn.Result.Accepted(var account, var duties) -> {
                enter(account, duties, request, response);
                yield "redirect:" + local(next);
            }
            case SignIn.Result.Rejected() -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                model.addAttribute(
                        "page", new LoginPage(username, local(next), "rejected", 0, asksForCode()));
                yield "identity/login";
            }
            case SignIn.Result.Paused(var pause) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", String.valueOf(pause.toSeconds() + 1));
                model.addAttribute(
                        "page",
                        new LoginPage(
                                username,
                                local(next),
                                "paused",
                                pause.toMinutes() + 1,
                                asksForCode()));
                yield "identity/login";
            }
        };
    }

    @PermitAll
    @PostMapping("/logout")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/login";
    }

    /** Opens a session of its own for the person: what was there before is gone. */
    private void enter(
            Account account,
            Set<Duty> duties,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        csrfTokens.saveToken(null, request, response);
        var authentication = new SignedInAuthentication(account.signedIn(), duties);
        authentication.setDetails(new WebAuthenticationDetails(request));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private boolean asksForCode() {
        return settings.secondFactor() != IdentitySettings.SecondFactor.OFF;
    }

    /** Only addresses of the desk; whatever else was asked for leads to its front page. */
    private static String local(String next) {
        boolean desk =
                next.equals("/desk") || next.startsWith("/desk/") || next.startsWith("/desk?");
        return desk && next.chars().noneMatch(c -> c < 0x21 || c == '\\') ? next : "/desk";
    }
}
