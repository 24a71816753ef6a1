package org.paraspinal.care.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

/** The closed word lists: each word with its name for people, and the other spellings it is known by. */
public record Words(
        WordList deliveries,
        WordList sexes,
        WordList contacts,
        WordList positions,
        WordList techniques,
        WordList visits,
        WordList answering,
        WordList props,
        Map<String, String> advice) {

    /**
     * A word of a list.
     *
     * @param half half a contact's width on the skin, in millimetres; only contacts have one
     * @param like the word of the same list whose every bar and cap holds for this one too; empty when it stands for itself
     */
    public record Word(String id, String name, List<String> also, OptionalDouble half, Optional<String> like) {}

    /** One closed list, in the order written. */
    public record WordList(Map<String, Word> words) {
        static WordList of(List<Word> words) {
            var map = new LinkedHashMap<String, Word>();
            words.forEach(w -> map.putIfAbsent(w.id(), w));
            return new WordList(java.util.Collections.unmodifiableMap(map));
        }

        public Set<String> ids() {
            return words.keySet();
        }

        public boolean has(String id) {
            return words.containsKey(id);
        }

        /** These words and every word that is {@code like} one of them: whatever is said of the former holds for the latter. */
        public List<String> andLike(List<String> named) {
            var out = new LinkedHashSet<>(named);
            words.values().stream()
                    .filter(w -> w.like().filter(named::contains).isPresent())
                    .map(Word::id)
                    .forEach(out::add);
            return List.copyOf(out);
        }

        /** The name for people; the id itself where there is none. */
        public String name(String id) {
            var word = words.get(id);
            return word == null ? id : word.name();
        }

        /** The id meant by what somebody wrote: spaces, capitals and the other spellings are forgiven. */
        public Optional<String> meant(String written) {
            String w =
                    written.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
            if (words.containsKey(w)) return Optional.of(w);
            return words.values().stream()
                    .filter(x -> x.also().contains(w))
                    .map(Word::id)
                    .findFirst();
        }
    }

    /** The name for people of a choice's word. */
    public String name(String choice, String word) {
        return choices().get(choice) instanceof WordList list ? list.name(word) : word;
    }

    /** The lists a condition may choose from, by the name of the choice, always in this order. */
    public SequencedMap<String, WordList> choices() {
        var choices = new LinkedHashMap<String, WordList>();
        choices.put("delivery", deliveries);
        choices.put("sex", sexes);
        choices.put("technique", techniques);
        choices.put("visit", visits);
        choices.put("answering", answering);
        return choices;
    }
}
