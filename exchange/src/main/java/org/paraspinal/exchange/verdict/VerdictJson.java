package org.paraspinal.exchange.verdict;

import java.util.List;
import java.util.Locale;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.WhatWouldChange;
import org.paraspinal.exchange.fhir.Charts.Charted;

/** A verdict as one line of JSON, whoever asked for it. */
public final class VerdictJson {
    private final JsonText out = new JsonText();

    private VerdictJson() {}

    /**
     * The verdict on somebody.
     *
     * @param id what they are called, as JSON; empty for somebody without a name
     */
    public static String of(String id, Verdict verdict) {
        return called(id).on(verdict).ended();
    }

    /**
     * As {@link #of}, and with {@code wouldChange}: each of the one or two answers on which the verdict hangs, the verdict there would
     * be, and the rules that would fall away.
     */
    public static String explained(String id, Verdict verdict) {
        var line = called(id).on(verdict);
        line.out.key("wouldChange").list();
        WhatWouldChange.of(verdict).forEach(line::change);
        line.out.endList();
        return line.ended();
    }

    /**
     * The verdict on somebody of whom other houses' records told, and {@code charts}: what was found there, and what points at a question.
     *
     * @param atLeast the level below which it cannot be, however the details of what was found are answered
     */
    static String charted(Charted person, Verdict verdict, VerdictLevel atLeast) {
        var line = new VerdictJson();
        line.out.object().key("id").text(person.id());
        line.on(verdict);
        line.out
                .key("charts")
                .object()
                .key("atLeast")
                .text(atLeast.wire())
                .key("facts")
                .texts(person.facts())
                .key("groundsToAsk")
                .texts(person.groundsToAsk())
                .key("unknownCodes")
                .number(person.unknownCodes())
                .key("unreadLines")
                .number(person.unreadLines())
                .endObject();
        return line.ended();
    }

    /** Why there is no verdict on somebody of whom other houses' records told. */
    static String notJudged(Charted person, List<String> problems) {
        return new JsonText()
                .object()
                .key("id")
                .text(person.id())
                .key("error")
                .text(String.join("; ", problems))
                .endObject()
                .toString();
    }

    private static VerdictJson called(String id) {
        var line = new VerdictJson();
        line.out.object();
        if (!id.isEmpty()) line.out.key("id").json(id);
        return line;
    }

    private VerdictJson on(Verdict verdict) {
        out.key("verdict").text(verdict.level().wire());
        if (verdict instanceof Verdict.NotToday n) out.key("until").texts(n.until());
        limits(verdict.grounds().limits());
        out.key("advice").texts(verdict.grounds().advice());
        out.key("reasons").list();
        verdict.grounds().reasons().forEach(this::reason);
        out.endList().key("stillToAsk").texts(verdict.grounds().stillToAsk());
        return this;
    }

    private String ended() {
        return out.endObject().toString();
    }

    private void limits(Limits limits) {
        out.key("limits").object();
        most(limits.maxPressure(), limits.maxMinutes());
        out.key("caps").list();
        limits.caps().forEach(c -> cap(c, limits));
        out.endList().key("bars").list();
        limits.bars().forEach(this::bar);
        out.endList();
        out.key("techniquesBarred").texts(limits.techniquesBarred());
        out.key("positionsBarred").texts(limits.positionsBarred()).endObject();
    }

    private void most(int pressure, int minutes) {
        out.key("maxPressure").number(pressure).key("maxMinutes").number(minutes);
    }

    private void cap(Limits.Cap cap, Limits limits) {
        out.object().key("area").text(cap.area()).key("contact").text(cap.contact());
        most(Math.min(cap.maxPressure(), limits.maxPressure()), Math.min(cap.maxMinutes(), limits.maxMinutes()));
        out.endObject();
    }

    private void bar(Limits.Bar bar) {
        out.object().key("zone").text(bar.zone()).key("contacts").texts(bar.contacts());
        out.key("maxPressure").number(bar.maxPressure());
        if (bar.marginCm() > 0) out.key("marginCm").number(bar.marginCm());
        out.endObject();
    }

    private void reason(Reason r) {
        out.object().key("rule").text(r.id()).key("because").text(r.because());
        out.key("sources").texts(r.sources());
        out.key("how").text(r.how().name().toLowerCase(Locale.ROOT)).endObject();
    }

    private void change(WhatWouldChange.Change c) {
        out.object().key("answers").list();
        for (var t : c.turned())
            out.object()
                    .key("id")
                    .text(t.id())
                    .key("ask")
                    .text(t.ask())
                    .key("from")
                    .text(t.from())
                    .key("to")
                    .text(t.to())
                    .endObject();
        out.endList().key("becomes").text(c.becomes().wire()).key("rules").list();
        for (Reason r : c.rules())
            out.object()
                    .key("rule")
                    .text(r.id())
                    .key("says")
                    .text(r.says())
                    .key("sources")
                    .texts(r.sources())
                    .endObject();
        out.endList().endObject();
    }
}
