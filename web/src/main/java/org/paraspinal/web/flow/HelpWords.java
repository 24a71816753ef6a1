package org.paraspinal.web.flow;

import java.util.Arrays;
import java.util.List;

/** What each page of help says around its numbers. */
enum HelpWords {
    EMERGENCY(
            "emergency",
            "Emergency",
            "red",
            "If it is an emergency, call now.",
            "Use this number when a life is at risk, or when waiting could do harm that lasts.",
            "We have no emergency number for %s. Try 112: in most places a mobile phone takes it to the right desk. Or ask the next person you see to call.",
            List.of(
                    "You are newly numb between the legs.",
                    "You cannot pee, or you leak and cannot help it.",
                    "Your legs go weak or give way.",
                    "Your chest hurts, or you cannot get your breath.",
                    "You have back pain and a fever, and you feel very ill.",
                    "You had a bad fall or a crash, and your back hurts."),
            List.of(
                    "Say where you are: the street, the house, the floor.",
                    "Say what is wrong, and when it began.",
                    "Say what you told this check, word for word.",
                    "Answer what they ask, and let them hang up first."),
            List.of(
                    "Stop the massage. Let no one press on your back.",
                    "Stay in the way that hurts least. After a fall, keep still.",
                    "Do not drive yourself.",
                    "If you can, unlock the door and have somebody with you.",
                    "If it gets worse, call once more.")),
    ADVICE(
            "advice",
            "Medical advice",
            "spot",
            "Ask how soon you must be seen.",
            "Use these numbers when it cannot wait long, but no life is at risk.",
            "We have no advice line for %s that was checked of late. Ring your own doctor, or go to a clinic that is open. A pharmacy can tell you which one is.",
            List.of(
                    "The check says: see a doctor today, or before any massage.",
                    "You do not know how soon you must be seen.",
                    "Something has changed since a doctor last saw you."),
            List.of(
                    "Say how old you are, and where it hurts.",
                    "Say when it began, and what has changed.",
                    "Read out the page for the doctor, if you have it.",
                    "Ask how soon you must be seen, and by whom.",
                    "Ask what should make you call again."),
            List.of(
                    "Have no massage until you have been seen.",
                    "Move in ways that you can bear.",
                    "Write down what changes, and at what time.",
                    "If it gets worse fast, call the emergency number.")),
    CRISIS(
            "crisis",
            "Somebody to talk to",
            "spot",
            "You do not have to carry this alone.",
            "Long pain can wear anyone down. Many people then think of harming themselves, and it can pass. Somebody will listen to you now.",
            "We know of no crisis line for %s that was checked of late. Call the emergency number, go to a hospital, or wake somebody you trust. Each of them is right.",
            List.of(),
            List.of(
                    "You need no plan for the call. “I think of hurting myself” is enough.",
                    "Say how long it has been like this, if you can.",
                    "You may cry, or be still for a while. They will wait.",
                    "You may ask who will know of the call."),
            List.of(
                    "Go to somebody you trust, or ask them to come.",
                    "Put out of reach what you could hurt yourself with.",
                    "Leave drink and drugs alone until you have talked.",
                    "If you may do it soon, call the emergency number now."));

    private final String path;
    private final String title;
    private final String ink;
    private final String sentence;
    private final String lead;
    private final String none;
    private final List<String> when;
    private final List<String> say;
    private final List<String> meanwhile;

    HelpWords(
            String path,
            String title,
            String ink,
            String sentence,
            String lead,
            String none,
            List<String> when,
            List<String> say,
            List<String> meanwhile) {
        this.path = "/help/" + path;
        this.title = title;
        this.ink = ink;
        this.sentence = sentence;
        this.lead = lead;
        this.none = none;
        this.when = when;
        this.say = say;
        this.meanwhile = meanwhile;
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    String ink() {
        return ink;
    }

    String sentence() {
        return sentence;
    }

    String lead() {
        return lead;
    }

    /** What to do where a country has no number for this. */
    String none(String country) {
        return none.formatted(country);
    }

    List<String> when() {
        return when;
    }

    List<String> say() {
        return say;
    }

    List<String> meanwhile() {
        return meanwhile;
    }

    List<HelpWords> others() {
        return Arrays.stream(values()).filter(w -> w != this).toList();
    }
}
