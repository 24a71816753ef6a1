package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.session.Session;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.web.voice.Clips;
import org.paraspinal.web.voice.Script;
import org.paraspinal.web.voice.Track;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A session of today to listen to, as one track; only while it may be done. Parts of it can be asked for, as some players do. */
@RestController
class TrackController {
    private static final MediaType MP3 = MediaType.parseMediaType("audio/mpeg");

    private final Visit visit;
    private final Sessions sessions;
    private final PlanView view;
    private final Clips clips = Clips.shipped();

    TrackController(Visit visit, Sessions sessions, PlanView view) {
        this.visit = visit;
        this.sessions = sessions;
        this.view = view;
    }

    @GetMapping("/session/{id}/track.mp3")
    ResponseEntity<Resource> track(HttpServletRequest request, @PathVariable String id) {
        Chart chart = visit.chart(request);
        SessionBegun begun = Sessions.begun(chart, id);
        Optional<Plan> plan = plan(chart, begun);
        if (plan.isEmpty()) return Visit.to("/verdict");
        byte[] track = spoken(plan.get()).mp3();
        return ResponseEntity.ok()
                .contentType(MP3)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new ByteArrayResource(track));
    }

    Track spoken(Plan plan) {
        return Track.of(Script.of(plan, view.steps(plan), visit.care().knowledge()), clips);
    }

    /** What may be done now: of today, not ended, under today's verdict. */
    private Optional<Plan> plan(Chart chart, SessionBegun begun) {
        if (!begun.day().equals(visit.today()) || chart.held(begun.session()).isPresent()) return Optional.empty();
        return sessions.session(chart, visit.today(), begun).map(Session::plan);
    }
}
