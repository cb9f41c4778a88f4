package org.yangguang.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** {@code POST /api/v1/tokens}: user name and password for a token. */
@RestController
class TokenApi {

    private final SignIn signIn;
    private final AccessTokens tokens;
    private final ApiRefusals refusals;

    TokenApi(SignIn signIn, AccessTokens tokens, ApiRefusals refusals) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    record Ask(@Nullable String username, @Nullable String password, @Nullable String code) {
        @Override
        public String toString() {
            return "Ask[" + username + "]";
        }
    }

    @PermitAll
    @PostMapping("/api/v1/tokens")
    @Nullable ResponseEntity<AccessTokens.Issued> issue(
            @RequestBody Ask ask, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        check(ask);
        var result =
                signIn.attempt(
                        Objects.requireNonNullElse(ask.username(), ""),
                        Objects.requireNonNullElse(ask.password(), ""),
                        Objects.requireNonNullElse(ask.code(), ""),
                        request.getRemoteAddr());
        return switch (result) {
            case SignIn.Result.Accepted(var account, var duties) -> {
                if (!duties.isEmpty()) {
                    throw Refusal.forbidden("identity.settle-first", account.username());
                }
                yield ResponseEntity.ok(tokens.issue(account, request.getRemoteAddr()));
            }
            case SignIn.Result.Rejected() -> {
                refusals.unauthorized(response, "identity.rejected");
                yield null;
            }
            case SignIn.Result.Paused(var pause) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1));
                throw Refusal.tooMany("identity.paused", "sign-in paused", pause.toMinutes() + 1);
            }
        };
    }

    private static void check(Ask ask) {
        var faults = new ArrayList<FieldFault>();
        if (ask.username() == null || ask.username().isBlank()) {
            faults.add(FieldFault.of("username", "required"));
        }
        if (ask.password() == null || ask.password().isEmpty()) {
            faults.add(FieldFault.of("password", "required"));
        }
        InvalidInput.check(faults);
    }
}
