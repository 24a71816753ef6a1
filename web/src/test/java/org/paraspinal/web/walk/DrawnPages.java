package org.paraspinal.web.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The pages as the browser draws them. */
record DrawnPages(Page page) implements CheckPages {
    @Override
    public boolean has(String field, String value) {
        return page.locator("input[name='" + field + "'][value='" + value + "']")
                        .count()
                > 0;
    }

    @Override
    public void tick(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']")
                .first()
                .check(new Locator.CheckOptions().setForce(true));
    }

    @Override
    public void fill(String field, String value) {
        page.locator("input[name='" + field + "']").first().fill(value);
    }

    @Override
    public void press(String words) {
        page.locator("button.go:visible, a.go:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    @Override
    public String path() {
        String url = page.url();
        return url.substring(url.indexOf('/', "http://".length()));
    }

    @Override
    public List<String> choices(String value) {
        return page.locator("input[type='radio'][value='" + value + "']").all().stream()
                .map(radio -> radio.getAttribute("name"))
                .toList();
    }
}
