package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The same pages in the same visit, read and sent as the forms they are, without a browser drawing each. */
final class PostedPages implements CheckPages {
    private final APIRequestContext requests;
    private Document shown;

    /** Begins at this address, with the cookies of the page's visit. */
    PostedPages(Page page, String address) {
        requests = page.request();
        shown = read(requests.get(address));
    }

    private static Document read(APIResponse response) {
        assertEquals(200, response.status(), response.url());
        Document document = Jsoup.parse(response.text(), response.url());
        response.dispose();
        assertFalse(document.body().text().contains("Preview"), () -> document.location() + " calls itself a preview");
        return document;
    }

    @Override
    public boolean has(String field, String value) {
        return !inputs(field, value).isEmpty();
    }

    private List<Element> inputs(String field, String value) {
        return shown.select("input[name='" + field + "'][value='" + value + "']");
    }

    @Override
    public void tick(String field, String value) {
        Element box = inputs(field, value).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(path() + " offers no " + field + "=" + value));
        if (box.attr("type").equals("radio")) untick(shown.select("input[name='" + field + "']"));
        else if (box.closest(".ticks") != null) apart(box);
        box.attr("checked", true);
    }

    /** None and the rows exclude each other, and so do the answers of a row, as the page's own script has it. */
    private void apart(Element box) {
        if (box.attr("name").equals("none")) untick(shown.select(".row input[type=checkbox]"));
        else if (box.closest(".row") instanceof Element row && has("none", "yes")) {
            untick(inputs("none", "yes"));
            untick(row.select("input[type=checkbox]"));
        }
    }

    private static void untick(List<Element> boxes) {
        boxes.forEach(b -> b.removeAttr("checked"));
    }

    @Override
    public void fill(String field, String value) {
        Element input = shown.selectFirst("input[name='" + field + "']");
        if (input == null) throw new NoSuchElementException(path() + " has no " + field);
        input.val(value);
    }

    @Override
    public void press(String words) {
        Element go = shown.select("button.go, a.go").stream()
                .filter(g -> g.text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(path() + " has no “" + words + "”"));
        if (!(go.closest("form") instanceof FormElement form)) {
            shown = read(requests.get(go.absUrl("href")));
            return;
        }
        var fields = FormData.create();
        form.formData().forEach(f -> fields.append(f.key(), f.value()));
        if (go.hasAttr("name")) fields.append(go.attr("name"), go.attr("value"));
        shown = read(
                requests.post(form.absUrl("action"), RequestOptions.create().setForm(fields)));
    }

    @Override
    public String path() {
        String url = shown.location();
        return url.substring(url.indexOf('/', "http://".length()));
    }

    @Override
    public List<String> choices(String value) {
        return shown.select("input[type='radio'][value='" + value + "']").eachAttr("name");
    }
}
