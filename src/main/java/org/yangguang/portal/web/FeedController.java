package org.yangguang.portal.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yangguang.items.ItemQuery;
import org.yangguang.items.PublicItemLine;
import org.yangguang.items.PublicItems;
import org.yangguang.shared.ChinaTime;

/** The site for programs: the map of all public pages, and a feed of the newest. */
@Controller
@PermitAll
class FeedController {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/disclosure",
                    "/guide",
                    "/rules",
                    "/reports",
                    "/catalogue",
                    "/policies",
                    "/apply",
                    "/data",
                    "/log",
                    "/sitemap",
                    "/search");

    private final PublicSite site;
    private final PublicItems items;

    FeedController(PublicSite site, PublicItems items) {
        this.site = site;
        this.items = items;
    }

    @GetMapping("/robots.txt")
    @ResponseBody
    String robots() {
        return "User-agent: *\nDisallow: /desk\nDisallow: /login\nSitemap: "
                + host()
                + "/sitemap.xml\n";
    }

    /** Every public page; written while it is read, so its length does not matter. */
    @GetMapping("/sitemap.xml")
    void map(HttpServletResponse response) throws IOException, XMLStreamException {
        response.setContentType("application/xml;charset=UTF-8");
        String host = host();
        XMLStreamWriter xml = writer(response);
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
        for (String page : PAGES) {
            address(xml, host + page, "");
        }
        var agency = site.agency();
        for (var column : site.disclosureColumns(agency)) {
            address(xml, host + column.url(), "");
        }
        for (var column : site.otherColumns(agency)) {
            address(xml, host + column.url(), "");
        }
        for (var unit : site.units()) {
            address(xml, host + "/units/" + unit.code(), "");
        }
        items.eachAddress(
                page ->
                        unchecked(
                                () ->
                                        address(
                                                xml,
                                                host + page.url(),
                                                page.changedOn().toString())));
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /** The newest fifty items as an Atom feed (RFC 4287). */
    @GetMapping("/feed.atom")
    void feed(HttpServletRequest request, HttpServletResponse response)
            throws IOException, XMLStreamException {
        response.setContentType("application/atom+xml;charset=UTF-8");
        String host = host();
        var newest = items.list(ItemQuery.newest(50)).items();
        XMLStreamWriter xml = writer(response);
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        text(xml, "title", site.agency().name());
        text(xml, "id", host + request.getRequestURI());
        text(
                xml,
                "updated",
                moment(newest.isEmpty() ? LocalDate.EPOCH : newest.getFirst().publishedOn()));
        for (PublicItemLine item : newest) {
            xml.writeStartElement("entry");
            text(xml, "title", item.title());
            text(xml, "id", "urn:uuid:" + item.id());
            text(xml, "updated", moment(item.publishedOn()));
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", host + item.url());
            xml.writeStartElement("author");
            text(xml, "name", item.issuer().isEmpty() ? site.agency().name() : item.issuer());
            xml.writeEndElement();
            text(xml, "summary", item.extract());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static XMLStreamWriter writer(HttpServletResponse response)
            throws IOException, XMLStreamException {
        var xml =
                XMLOutputFactory.newFactory()
                        .createXMLStreamWriter(response.getOutputStream(), "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        return xml;
    }

    private static void address(XMLStreamWriter xml, String url, String changedOn)
            throws XMLStreamException {
        xml.writeStartElement("url");
        text(xml, "loc", url);
        if (!changedOn.isEmpty()) {
            text(xml, "lastmod", changedOn);
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime().toString();
    }

    private static String host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
