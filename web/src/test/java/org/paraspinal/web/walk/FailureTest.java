package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.paraspinal.store.Journal;
import org.paraspinal.web.walk.House.Visitor;

/** When something fails below the pages, nobody is told to go on, and no answer leaks into the log. */
class FailureTest {
    private static final String SECRET = "anticoagulant";

    @Test
    void a_failing_record_says_we_cannot_say_do_not_go_on_and_its_answers_stay_out_of_the_log() {
        var failing = new AtomicBoolean();
        PrintStream out = System.out;
        var log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (House house = House.over(journal -> failing(journal, failing))) {
            Page page = house.visitor(Visitor.PHONE);
            var walker = new Walker(page, "failure").notLooking();
            walker.introduce("partner", 40, "female", 5, "lumbar-left");

            failing.set(true);
            for (String path : new String[] {"/verdict", "/where", "/plan", "/check/page/saddle", "/progress"}) {
                var response = page.navigate(house.address() + path);
                assertEquals(500, response.status(), path);
                assertTrue(walker.text().contains("We cannot say: do not go on."), path);
                assertTrue(walker.has("a[href^='tel:']"), path + " shows no number");
            }
        } finally {
            System.setOut(out);
        }
        String said = log.toString(StandardCharsets.UTF_8);
        assertFalse(said.contains(SECRET), said);
    }

    static Journal failing(Journal journal, AtomicBoolean failing) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (_, method, arguments) -> {
                    if (failing.get() && method.getName().equals("read"))
                        throw new IllegalStateException("cannot read: " + SECRET + "=yes");
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
