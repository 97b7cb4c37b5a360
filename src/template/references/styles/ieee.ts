/** As engineers cite, by the IEEE Reference Guide; for what a briefing can cite. The deck's own numbers stand for its. */

export const IEEE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="sort-only">
<info><title>Briefdeck: as engineers cite</title><id>briefdeck-ieee</id><updated>2026-11-24T00:00:00+00:00</updated></info>
<macro name="author"><names variable="author"><name and="text" initialize-with=". " delimiter=", " et-al-min="7" et-al-use-first="1"/></names></macro>
<macro name="title"><choose><if type="book report thesis standard pamphlet legislation bill regulation treaty" match="any"><text variable="title" font-style="italic"/></if><else><text variable="title" quotes="true"/></else></choose></macro>
<macro name="container"><choose><if type="chapter paper-conference entry entry-dictionary entry-encyclopedia" match="any"><group delimiter=" "><text term="in"/><text variable="container-title" font-style="italic"/></group></if><else><text variable="container-title" font-style="italic"/></else></choose></macro>
<macro name="date"><choose><if type="book chapter report thesis" match="any"><date variable="issued"><date-part name="year"/></date></if><else><date variable="issued"><date-part name="month" form="short" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date></else></choose></macro>
<macro name="online"><choose><if variable="DOI"><text variable="DOI" prefix="doi: "/></if><else-if variable="URL"><group delimiter=". "><group delimiter=": "><choose><if variable="accessed"><group delimiter=": "><text term="accessed" text-case="capitalize-first"/><date variable="accessed" form="text"/></group></if></choose></group><text variable="URL" prefix="[Online]. Available: "/></group></else-if></choose></macro>
<citation><layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout></citation>
<bibliography second-field-align="flush"><layout><text variable="citation-number" prefix="[" suffix="]"/><group delimiter=". " suffix="."><group delimiter=", "><text macro="author"/><text macro="title"/><text macro="container"/><text variable="volume" prefix="vol. "/><text variable="issue" prefix="no. "/><text variable="page" prefix="pp. "/><text variable="publisher"/><text macro="date"/></group><text macro="online"/></group></layout></bibliography>
</style>`;
