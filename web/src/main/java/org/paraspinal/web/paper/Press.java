package org.paraspinal.web.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes an accessible PDF of a page that is well-formed XML and whole in itself: whatever it refers to is not fetched. */
public final class Press {
    private static final String FAMILY = "Atkinson Hyperlegible";
    private static final String NOWHERE = "about:blank";

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** The stylesheet of everything that is printed here. */
    public String style() {
        try (InputStream in = open("paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the stylesheet for paper", e);
        }
    }

    /** The first of these that fits one sheet: the same page in ever smaller type. When none does, the last, on several. */
    public byte[] fitting(Iterable<String> pages) {
        byte[] last = new byte[0];
        for (String page : pages) {
            last = pdf(page);
            if (sheets(last) == 1) break;
        }
        return last;
    }

    private static int sheets(byte[] pdf) {
        try (var paper = Loader.loadPDF(pdf)) {
            return paper.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("Counting the sheets of a PDF", e);
        }
    }

    /** The PDF of a page. */
    public byte[] pdf(String page) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Paraspinal");
        fonts(builder);
        builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
        for (var when : ExternalResourceControlPriority.values())
            builder.useExternalResourceAccessControl((_, _) -> false, when);
        builder.useUriResolver((_, _) -> null);
        builder.withW3cDocument(parsed(page), NOWHERE);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Setting a page as a PDF", e);
        }
        return out.toByteArray();
    }

    /** The last stands in for letters that the first has not: Greek, Cyrillic, and more of Latin. */
    private static void fonts(PdfRendererBuilder builder) {
        builder.useFont(font("AtkinsonHyperlegible-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font("AtkinsonHyperlegible-Italic.ttf"), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useFont(font("AtkinsonHyperlegible-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSans-further.ttf"), "Further", 400, FontStyle.NORMAL, true);
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> open(name);
    }

    private static InputStream open(String name) {
        InputStream in = Press.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException(name + " is missing from the product");
        return in;
    }

    private static Document parsed(String page) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            return factory.newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A page for paper is not well-formed", e);
        }
    }
}
