import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A crowd before a running program, for bench.sh: who sends at a steady rate whatever the answers take, and an office that
 * handles what came as one campaign. Everything goes over HTTP, as from outside.
 *
 * <pre>
 * java Crowd.java submit SITE AGENCY PER_SECOND SECONDS   near-same submissions; prints the latencies
 * java Crowd.java desk SITE PATH                          the middle of twenty-one looks at a page of the desk
 * java Crowd.java campaign SITE                           confirm, assess, write, sign, issue and post to all
 * </pre>
 */
public final class Crowd {

    private static final String PASSWORD = "Yangguang-demo-2021";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Pattern GROUP = Pattern.compile("/desk/campaigns/groups/[0-9a-f-]{36}");

    private final HttpClient client;
    private final String site;

    private Crowd(String site) {
        this.site = site;
        this.client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "submit" ->
                    new Crowd(args[1])
                            .submit(args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            case "desk" -> look(args[1], args[2]);
            case "campaign" -> campaign(args[1]);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Sends at the rate, counted from the planned moment: an answer that waits makes the next ones wait, and that counts. */
    private void submit(String agency, int perSecond, int seconds) throws Exception {
        int all = perSecond * seconds;
        long[] took = new long[all];
        var failed = new AtomicInteger();
        long begin = System.nanoTime() + 100_000_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < all; n++) {
                int number = n;
                long planned = begin + number * 1_000_000_000L / perSecond;
                TimeUnit.NANOSECONDS.sleep(planned - System.nanoTime());
                threads.submit(
                        () -> {
                            boolean accepted = sent(agency, number);
                            took[number] = System.nanoTime() - planned;
                            if (!accepted) {
                                failed.incrementAndGet();
                            }
                        });
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%d sent, %d not accepted, median %d ms, p99 %d ms, longest %d ms%n",
                all, failed.get(), at(took, 0.5), at(took, 0.99), at(took, 1));
    }

    private static long at(long[] sorted, double part) {
        int n = (int) Math.min(sorted.length - 1, Math.round(part * sorted.length));
        return sorted[n] / 1_000_000;
    }

    private boolean sent(String agency, int number) {
        var body =
                """
                {"agency": "%s", "applicant": {"type": "NATURAL_PERSON", "name": "示例%d",
                 "idType": "OTHER", "idNumber": "BENCH%09d", "contact": {"phone": "13800000000", "email": "", "address": "示例路%d号"}},
                 "items": [{"description": "您好，我是示例%d，请公开示例区某某街道2019年旧城改造项目的征地补偿安置方案、补偿费用支付凭证以及被征收人名单，谢谢"}],
                 "delivery": {"form": "纸质", "way": "POST"}}
                """
                        .formatted(agency, number, number, number, number);
        try {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(site + "/api/v1/requests"))
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .timeout(Duration.ofMinutes(1))
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 201 && number == 0) {
                System.err.println(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 201;
        } catch (Exception e) {
            return false;
        }
    }

    private static void look(String site, String path) throws Exception {
        var office = signedIn(site, "disclosure");
        var took = new ArrayList<Long>();
        int status = 0;
        for (int n = 0; n < 26; n++) {
            long begun = System.nanoTime();
            status = office.get(path).statusCode();
            if (n >= 5) {
                took.add((System.nanoTime() - begun) / 1_000_000);
            }
        }
        Collections.sort(took);
        System.out.printf(
                "%d ms, the slowest of 21 %d ms, status %d%n",
                took.get(took.size() / 2), took.getLast(), status);
    }

    private static void campaign(String site) throws Exception {
        var office = signedIn(site, "disclosure");
        long begun = System.nanoTime();
        var list = office.get("/desk/campaigns?made=NO").body();
        told("the list of groups", begun);
        var group = found(GROUP, list);
        var campaign =
                office.sent(
                        group, group, "name", "示例集中办理", "lead", "disclosure", "likeness", "70");
        office.runs("confirmed one by one", campaign, campaign + "/confirmation");
        office.sent(
                campaign + "/assessment",
                campaign + "/assessment/kept",
                "SUBJECT", "CONFIRM", "SUBJECT.CONFIRM", "2020年6月3日已当面提供");
        var id = UUID.randomUUID().toString();
        var key = "campaign:" + campaign.substring(campaign.lastIndexOf('/') + 1);
        var batch = "/desk/letters/batches/" + id;
        office.runs(
                "letters made",
                "/desk/letters/batches/new?together=" + key + "&kind=CONFIRMATION",
                "/desk/letters/batches",
                "together", key, "kind", "CONFIRMATION", "id", id, "OBTAINED", "2020年6月3日已当面提供",
                "REASONS", "您要求的信息，您已经获取。", "way", "POST");
        office.sent(batch, batch + "/submission");
        var steps = List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING");
        var signers = List.of("head", "deputy", "secrecy", "leader");
        for (int n = 0; n < 4; n++) {
            var signer = signedIn(site, signers.get(n));
            begun = System.nanoTime();
            var seen = found(SEEN, signer.get(batch).body());
            told("the page that " + signers.get(n) + " signs", begun);
            if (n < 3) {
                signer.sent(batch, batch + "/signature", "step", steps.get(n), "seen", seen);
            } else {
                signer.runs(
                        "letters issued", batch, batch + "/signature", "step", steps.get(n), "seen", seen);
            }
        }
        office.runs(
                "letters posted, cases closed", batch, batch + "/posting",
                "on", java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString(),
                "proof", "示例清单1号");
    }

    private static Crowd signedIn(String site, String username) throws Exception {
        var person = new Crowd(site);
        person.sent("/login", "/login", "username", username, "password", PASSWORD);
        return person;
    }

    /** Starts a run with a form and looks until it is over. */
    private void runs(String what, String page, String action, String... fields) throws Exception {
        long begun = System.nanoTime();
        var run = sent(page, action, fields);
        String text;
        do {
            TimeUnit.MILLISECONDS.sleep(500);
            text = get(run).body();
            if (text.contains("已停下")) {
                throw new IllegalStateException(what + " stands still: " + site + run);
            }
        } while (!text.contains("已经办完"));
        var counts = Pattern.compile("已办 ([\\d,]+) 件").matcher(text);
        told(what + (counts.find() ? ", " + counts.group(1) : ""), begun);
    }

    private static void told(String what, long begun) {
        System.out.printf("%s|%.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    /** Sends a form of a page; answers where it leads. */
    private String sent(String page, String action, String... fields) throws Exception {
        var form = new StringBuilder("_csrf=").append(encoded(found(CSRF, get(page).body())));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(site + action))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form.toString()))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(action + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern what, String text) {
        Matcher found = what.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(what + " is not in: " + text.substring(0, Math.min(2_000, text.length())));
        }
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }
}
