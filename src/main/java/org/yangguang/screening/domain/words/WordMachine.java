package org.yangguang.screening.domain.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yangguang.screening.domain.text.NormalText;

/**
 * Finds all words of all lists in one pass over a text (Aho and Corasick, 1975), however many words
 * there are. Blanks between signs are passed over, so a word cannot hide in a wide setting;
 * capitals and small letters are the same. Built once for each version of the lists.
 */
public final class WordMachine {

    private static final int MOST_BLANKS = 3;
    private static final int ROOT = 0;

    /** Transitions that lead from the root, by sign: most signs of a text need no other. */
    private final int[] fromRoot = new int[1 << 16];

    /** All other transitions in one open table: state and sign → state. */
    private long[] keys = new long[1 << 10];

    private int[] targets = new int[1 << 10];
    private int transitions;

    private int states = 1;
    private int[] fallback = new int[1 << 10];

    /** The words that end in a state, and the nearest shorter state in which some end. */
    private int[] ending = new int[1 << 10];

    private int[] shorter = new int[1 << 10];
    private int[] depth = new int[1 << 10];

    private final List<List<Word>> words = new ArrayList<>();

    /** Is told of each word found. */
    public interface Sink {
        /**
         * A word stands here.
         *
         * @param start its first sign
         * @param end behind its last sign
         */
        void found(int start, int end, Word word);
    }

    public WordMachine(Collection<Word> list) {
        words.add(List.of());
        var byText = new HashMap<String, List<Word>>();
        for (var word : list) {
            var text = bare(word.text());
            if (!text.isEmpty()) {
                byText.computeIfAbsent(text, _ -> new ArrayList<>(1)).add(word);
            }
        }
        var children = new Children();
        byText.forEach((text, same) -> add(text, same, children));
        link(children);
    }

    /** How many different words there are. */
    public int size() {
        return words.size() - 1;
    }

    /** Looks for every word in the text. */
    public void find(NormalText text, Sink sink) {
        char[] signs = text.signs();
        int length = text.length();
        int state = ROOT;
        int blanks = 0;
        for (int i = 0; i < length; i++) {
            char sign = signs[i];
            if (sign <= ' ') {
                if (++blanks > MOST_BLANKS) {
                    state = ROOT;
                }
                continue;
            }
            blanks = 0;
            state = next(state, small(sign));
            int end = ending[state] != 0 ? state : shorter[state];
            while (end != ROOT) {
                int start = startOf(signs, i, depth[end]);
                for (var word : words.get(ending[end])) {
                    sink.found(start, i + 1, word);
                }
                end = shorter[end];
            }
        }
    }

    private static int startOf(char[] signs, int last, int letters) {
        int at = last + 1;
        for (int left = letters; left > 0; ) {
            at--;
            if (signs[at] > ' ') {
                left--;
            }
        }
        return at;
    }

    private int next(int state, char sign) {
        int at = state;
        while (at != ROOT) {
            int target = target(at, sign);
            if (target != ROOT) {
                return target;
            }
            at = fallback[at];
        }
        return fromRoot[sign];
    }

    private int target(int state, char sign) {
        long key = ((long) state << 16) | sign;
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return ROOT;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    private void add(String text, List<Word> same, Children children) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int target = state == ROOT ? fromRoot[sign] : target(state, sign);
            if (target == ROOT) {
                target = newState(depth[state] + 1);
                children.add(state, target, sign);
                if (state == ROOT) {
                    fromRoot[sign] = target;
                } else {
                    put(state, sign, target);
                }
            }
            state = target;
        }
        ending[state] = words.size();
        words.add(List.copyOf(same));
    }

    private void link(Children children) {
        var queue = new ArrayDeque<Integer>();
        queue.add(ROOT);
        while (!queue.isEmpty()) {
            int parent = queue.remove();
            for (int child = children.first(parent); child != 0; child = children.after(child)) {
                int back = parent == ROOT ? ROOT : next(fallback[parent], children.sign(child));
                fallback[child] = back;
                shorter[child] = ending[back] != 0 ? back : shorter[back];
                queue.add(child);
            }
        }
    }

    private int newState(int deep) {
        if (states == depth.length) {
            fallback = Arrays.copyOf(fallback, 2 * states);
            ending = Arrays.copyOf(ending, 2 * states);
            shorter = Arrays.copyOf(shorter, 2 * states);
            depth = Arrays.copyOf(depth, 2 * states);
        }
        depth[states] = deep;
        return states++;
    }

    private void put(int state, char sign, int target) {
        if (2 * ++transitions > keys.length) {
            grow();
        }
        insert(((long) state << 16) | sign, target);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void insert(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    /** A word as the machine compares it: normalised, without blanks, small letters. */
    private static String bare(String word) {
        var normal = NormalText.normalised(word);
        var bare = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            if (normal.charAt(i) > ' ') {
                bare.append(small(normal.charAt(i)));
            }
        }
        return bare.toString();
    }

    private static char small(char sign) {
        return sign >= 'A' && sign <= 'Z' ? (char) (sign | 0x20) : sign;
    }

    /** The tree of words while it grows. */
    private static final class Children {

        private final Map<Integer, Integer> firsts = new HashMap<>();
        private int[] siblings = new int[1 << 10];
        private char[] signs = new char[1 << 10];

        void add(int parent, int child, char sign) {
            if (child >= siblings.length) {
                siblings = Arrays.copyOf(siblings, 2 * child);
                signs = Arrays.copyOf(signs, 2 * child);
            }
            signs[child] = sign;
            var before = firsts.put(parent, child);
            siblings[child] = before == null ? 0 : before;
        }

        int first(int parent) {
            return firsts.getOrDefault(parent, 0);
        }

        int after(int child) {
            return siblings[child];
        }

        char sign(int child) {
            return signs[child];
        }
    }
}
