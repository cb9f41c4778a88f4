package org.yangguang.events;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, written {@code 10.20.0.0/16} or {@code fc00::/7}.
 *
 * @param prefix how many leading bits count
 */
record Network(InetAddress base, int prefix) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F.:]+)/(\\d{1,3})");

    static Network of(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no network; write it as 10.20.0.0/16");
        }
        try {
            var base = InetAddress.getByName(written.group(1));
            int prefix = Integer.parseInt(written.group(2));
            if (prefix > base.getAddress().length * 8) {
                throw new IllegalArgumentException("“" + text + "” has too long a prefix");
            }
            return new Network(base, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("“" + text + "” is no network", e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
