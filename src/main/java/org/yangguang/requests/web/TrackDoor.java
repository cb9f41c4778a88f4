package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.Tracked;
import org.yangguang.requests.application.Tracking;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Typed;

/**
 * Lets in who sends a receipt number and its query code, which each step of following a request
 * does; what he is shown stays in no cache.
 */
@Component
class TrackDoor {

    private final Tracking tracking;

    TrackDoor(Tracking tracking) {
        this.tracking = tracking;
    }

    Tracked open(
            Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        PublicForms.keepNowhere(response);
        var fields = new Typed(typed);
        return tracking.open(fields.text("number"), fields.text("code"), request.getRemoteAddr());
    }

    /** The request among those that came of it. */
    static Request request(Tracked tracked, Map<String, String> typed) {
        var id = new Typed(typed).text("request");
        return tracked.requests().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("request.unknown", "request of a receipt"));
    }

    static RequestId requestId(Tracked tracked, Map<String, String> typed) {
        return request(tracked, typed).id();
    }
}
