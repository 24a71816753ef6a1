package org.paraspinal.web.view;

/** A page for people, as plain words and numbers. {@link Renderer} makes HTML of it. */
public sealed interface Page
        permits StartPage,
                AboutPage,
                DrawingPage,
                QuestionPage,
                DetailPage,
                VerdictPage,
                WherePage,
                PlanPage,
                NothingLeftPage,
                HandOverPage,
                DoctorPage,
                PlayerPage,
                StopPage,
                StopAdvicePage,
                PainAfterPage,
                CheckInPage,
                MorningPage,
                BendPage,
                CheckInDonePage,
                ProgressPage,
                KeepPage,
                ErasedPage,
                ErrorPage,
                SourcesPage,
                AnswersPage,
                OpenPage,
                HelpPage,
                ClearancePage,
                OnceMorePage,
                ReturnPage,
                EvidencePage,
                PopularPage,
                ClaimPage,
                FiguresPage,
                TechniquesPage,
                PairPage,
                DevicesPage,
                ConfirmPage,
                InvitePage,
                NotePage,
                PartnerStartPage {

    /** What the running head, the mistakes and the forms need. */
    Frame frame();
}
