package org.paraspinal.web.walk;

import java.util.List;

/** A page on the way as somebody fills it in and sends it: in the browser, or by its form alone. */
interface CheckPages {
    /** Whether a field with this value is offered. */
    boolean has(String field, String value);

    void tick(String field, String value);

    void fill(String field, String value);

    /** Follows the button or the way that leads on and says these words. */
    void press(String words);

    /** Where it is, without the host. */
    String path();

    /** The names of all fields that can be answered with this value and no other beside it. */
    List<String> choices(String value);
}
