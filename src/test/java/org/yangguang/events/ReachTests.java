package org.yangguang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reaches inside through an address that he entered. */
class ReachTests {

    private static final Reach CLOSED = new Reach(List.of(), ReachTests::literal);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "100.64.7.7",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsInside(String address) {
        var reach = new Reach(List.of(), _ -> new InetAddress[] {literal(address)[0]});
        assertThatThrownBy(() -> reach.of(url("https://hooks.example.com/")))
                .isInstanceOf(Reach.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2400:3200::1"})
    void callsTheOpenInternet(String address) throws Exception {
        var reach = new Reach(List.of(), _ -> new InetAddress[] {literal(address)[0]});
        assertThat(reach.of(url("https://hooks.example.com/"))).isEqualTo(literal(address)[0]);
    }

    @Test
    void refusesANameOfWhichOneAddressIsInside() {
        var reach =
                new Reach(
                        List.of(),
                        _ -> new InetAddress[] {literal("8.8.8.8")[0], literal("10.0.0.1")[0]});
        assertThatThrownBy(() -> reach.of(url("https://hooks.example.com/")))
                .isInstanceOf(Reach.Forbidden.class);
    }

    @Test
    void callsInnerNetworksThatTheSettingsAllow() throws Exception {
        var reach = new Reach(List.of("10.20.0.0/16"), ReachTests::literal);
        assertThat(reach.of(url("https://10.20.3.4/hook")).getHostAddress()).isEqualTo("10.20.3.4");
        assertThatThrownBy(() -> reach.of(url("https://10.21.0.1/")))
                .isInstanceOf(Reach.Forbidden.class);
        assertThatThrownBy(() -> new Reach(List.of("inside"), ReachTests::literal))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void callsThisMachineOnlyWhereTheEntryNamesIt() throws Exception {
        assertThat(CLOSED.of(url("http://127.0.0.1:9000/hook")).isLoopbackAddress()).isTrue();
        assertThat(CLOSED.of(url("http://[::1]:9000/hook")).isLoopbackAddress()).isTrue();
        var lying = new Reach(List.of(), _ -> new InetAddress[] {literal("127.0.0.1")[0]});
        assertThatThrownBy(() -> lying.of(url("https://innocent.example.com/")))
                .isInstanceOf(Reach.Forbidden.class);
        var localhostElsewhere = new Reach(List.of(), _ -> literal("10.0.0.1"));
        assertThatThrownBy(() -> localhostElsewhere.of(url("http://localhost/")))
                .isInstanceOf(Reach.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.com",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "https://user:pass@hooks.example.com/",
                "https://hooks.example.com/#here",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:99999/",
                "https:///nowhere",
                "https://a b/",
                "javascript:alert(1)",
                "https://hooks.example.com/\r\nHost: inside"
            })
    void readsOnlyAddressesOfTheWeb(String typed) {
        assertThat(HookUrl.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Hooks.Example.com/a?b=c, hooks.example.com, 443, /a?b=c, hooks.example.com",
        "https://hooks.example.com, hooks.example.com, 443, /, hooks.example.com",
        "http://localhost:9000/h, localhost, 9000, /h, localhost:9000",
        "'https://[2400:3200::1]:8443/x', 2400:3200::1, 8443, /x, '[2400:3200::1]:8443'"
    })
    void readsAnAddress(String typed, String host, int port, String path, String header) {
        var url = url(typed);
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.path()).isEqualTo(path);
        assertThat(url.hostHeader()).isEqualTo(header);
    }

    private static HookUrl url(String text) {
        return HookUrl.read(text).orElseThrow();
    }

    private static InetAddress[] literal(String address) throws UnknownHostException {
        return InetAddress.getAllByName(address);
    }
}
