package org.paraspinal.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.web.drawing.BackDrawing;
import org.paraspinal.web.drawing.PaperDrawing;

/** Makes HTML of pages, with templates compiled into the product; every value is escaped for the place it stands in. */
public final class Renderer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final BackDrawing back;
    private final PaperDrawing paper;

    public Renderer(BodyMap body) {
        back = new BackDrawing(body);
        paper = new PaperDrawing(body);
    }

    /** The whole page as UTF-8 HTML text. */
    public String render(Page page) {
        var out = new StringOutput(64 * 1024);
        templates.render(template(page), values(page), out);
        return out.toString();
    }

    /** A page as well-formed XML for paper, whole in itself; the same words as on the screen. */
    public String sheet(Printable page, PaperSheet sheet) {
        String template = switch (page) {
            case PlanPage _ -> "paper/plan.jte";
            case HandOverPage _ -> "paper/handover.jte";
            case DoctorPage _ -> "paper/doctor.jte";
        };
        var out = new StringOutput(64 * 1024);
        templates.render(template, Map.of("page", page, "sheet", sheet, "drawing", paper), out);
        return out.toString();
    }

    private static String template(Page page) {
        return switch (page) {
            case StartPage _ -> "start.jte";
            case AboutPage _ -> "about.jte";
            case DrawingPage _ -> "drawing.jte";
            case QuestionPage _ -> "question.jte";
            case DetailPage _ -> "detail.jte";
            case VerdictPage _ -> "verdict.jte";
            case WherePage _ -> "where.jte";
            case PlanPage _ -> "plan.jte";
            case NothingLeftPage _ -> "nothing.jte";
            case HandOverPage _ -> "handover.jte";
            case DoctorPage _ -> "doctor.jte";
            case PlayerPage _ -> "player.jte";
            case StopPage _ -> "stopping.jte";
            case StopAdvicePage _ -> "stopadvice.jte";
            case PainAfterPage _ -> "after.jte";
            case CheckInPage _ -> "checkin.jte";
            case MorningPage _ -> "morning.jte";
            case RemindersPage _ -> "reminders.jte";
            case BendPage _ -> "bend.jte";
            case CheckInDonePage _ -> "checkindone.jte";
            case ProgressPage _ -> "progress.jte";
            case TrialPage _ -> "trial.jte";
            case TrialConfirmPage _ -> "trialconfirm.jte";
            case TrialNowPage _ -> "trialnow.jte";
            case TrialEndPage _ -> "trialend.jte";
            case TrialResultPage _ -> "trialresult.jte";
            case KeepPage _ -> "keep.jte";
            case ErasedPage _ -> "erased.jte";
            case ErrorPage _ -> "error.jte";
            case SourcesPage _ -> "sources.jte";
            case AnswersPage _ -> "answers.jte";
            case OpenPage _ -> "open.jte";
            case HelpPage _ -> "help.jte";
            case ClearancePage _ -> "clearance.jte";
            case OnceMorePage _ -> "oncemore.jte";
            case ReturnPage _ -> "return.jte";
            case EvidencePage _ -> "evidence.jte";
            case PopularPage _ -> "evidence-popular.jte";
            case ClaimPage _ -> "evidence-claim.jte";
            case FiguresPage _ -> "evidence-figures.jte";
            case TechniquesPage _ -> "techniques.jte";
            case PairPage _ -> "pair.jte";
            case DevicesPage _ -> "devices.jte";
            case ConfirmPage _ -> "confirm.jte";
            case InvitePage _ -> "invite.jte";
            case NotePage _ -> "note.jte";
            case PartnerStartPage _ -> "partnerstart.jte";
            case MeasuresPage _ -> "measures.jte";
            case MeasurePage _ -> "measure.jte";
            case MeasureResultPage _ -> "measureresult.jte";
        };
    }

    /** What the template is given: always the page, and the drawing where the page draws. */
    private Map<String, Object> values(Page page) {
        return switch (page) {
            case PlayerPage p -> Map.of("page", p, "back", back, "data", PlayerData.of(p, back));
            case StartPage _,
                    AboutPage _,
                    DrawingPage _,
                    DetailPage _,
                    WherePage _,
                    PlanPage _,
                    HandOverPage _,
                    DoctorPage _,
                    ConfirmPage _,
                    PartnerStartPage _ -> Map.of("page", page, "back", back);
            default -> Map.of("page", page);
        };
    }
}
