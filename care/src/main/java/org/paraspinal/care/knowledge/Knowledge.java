package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything Paraspinal knows, read and checked: every name leads somewhere, every number has a mark and a source. There is
 * no other way to get one than to {@link KnowledgeReader read} it.
 *
 * @param version of the files; kept with every verdict given
 * @param settings what guidelines leave open, as settled here
 * @param cells the cells into which the rules cut each number
 * @param returning the rows of the page for who comes back within a week
 * @param claims what is said of massage, and what trials show of it
 * @param studies the figures on which claims rest
 * @param trial how a personal trial is set up
 * @param instruments the measures, and how each is scored
 * @param notScored the measures that are known of but not scored
 * @param codes what codes of the outside world mean for the safety check
 * @param days how many days an answer of each lifetime holds; 0 is the same day only
 */
public record Knowledge(
        String version,
        Map<String, Setting> settings,
        Map<Lifetime, Integer> days,
        Words words,
        BodyMap body,
        Map<String, NumberAsked> numbers,
        Map<String, Cells> cells,
        Map<String, Question> questions,
        List<Rule> rules,
        List<Page> pages,
        List<ReturnRow> returning,
        Map<String, Technique> techniques,
        List<Routine.Goal> goals,
        List<Routine> routines,
        PainDrawingWords painDrawing,
        CheckInQuestions checkIns,
        Map<String, Claim> claims,
        Sayings sayings,
        Studies studies,
        PlanWords planWords,
        TrialStated trial,
        List<HelpNumber> helpNumbers,
        Map<String, Instrument> instruments,
        List<Instrument.NotScored> notScored,
        List<CodeMeaning> codes,
        Map<String, Source> sources) {

    /** The cells of a number that is asked. */
    public Cells cellsOf(String number) {
        if (cells.get(number) instanceof Cells of) return of;
        throw new IllegalArgumentException("No number " + number);
    }

    /** The qualifier of this full id, such as {@code leg-weakness-progressive.fast}. */
    public Optional<Question.Qualifier> qualifier(String id) {
        int dot = id.indexOf('.');
        if (dot < 0 || !(questions.get(id.substring(0, dot)) instanceof Question q)) return Optional.empty();
        return q.qualifiers().stream().filter(x -> x.id().equals(id)).findFirst();
    }

    /** The row of this id on the page for who comes back. */
    public Optional<ReturnRow> row(String id) {
        return returning.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The row that stands for this question. */
    public Optional<ReturnRow> rowFor(String question) {
        return returning.stream()
                .filter(r -> r.questions().anyMatch(question::equals))
                .findFirst();
    }

    /** The tick-row words of a question, qualifier or row. */
    public String ask(String id) {
        if (questions.get(id) instanceof Question q) return q.ask();
        if (row(id).isPresent()) return row(id).get().ask();
        return qualifier(id)
                .map(Question.Qualifier::ask)
                .orElseGet(() -> numbers.get(id) instanceof NumberAsked n ? n.ask() : id);
    }

    /** What is said of a claim for one term, by its id such as {@code relief/short}. */
    public Optional<Claim.Said> said(String id) {
        return claims.values().stream()
                .flatMap(c -> c.terms().stream())
                .filter(s -> s.id().equals(id))
                .findFirst();
    }

    /** The sentence of an advice code. */
    public String adviceSays(String code) {
        return words.advice().getOrDefault(code, code);
    }
}
