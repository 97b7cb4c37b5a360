/** Author and date, as the Chicago Manual of Style has its list of references; for what a briefing can cite. */

export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="display-and-sort">
<info><title>Briefdeck: author and date</title><id>briefdeck-author-date</id><updated>2026-11-24T00:00:00+00:00</updated></info>
<macro name="author"><names variable="author"><name and="text" name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/><substitute><text variable="container-title" font-style="italic"/><text macro="title"/></substitute></names></macro>
<macro name="year"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if><else><text term="no date" form="short"/></else></choose></macro>
<macro name="title"><choose><if type="book report thesis standard pamphlet legislation bill regulation treaty" match="any"><text variable="title" font-style="italic"/></if><else><text variable="title" quotes="true"/></else></choose></macro>
<macro name="day"><choose><if type="article-newspaper article-magazine webpage post post-weblog broadcast speech interview hearing document article" match="any"><date variable="issued"><date-part name="day" suffix=" "/><date-part name="month"/></date></if></choose></macro>
<macro name="volume"><choose><if type="article-journal review paper-conference" match="any"><group delimiter=" "><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group></if></choose></macro>
<macro name="container"><choose><if type="chapter paper-conference entry entry-dictionary entry-encyclopedia" match="any"><group delimiter=" "><text term="in" text-case="capitalize-first"/><text variable="container-title" font-style="italic"/></group></if><else><text variable="container-title" font-style="italic"/></else></choose></macro>
<macro name="where"><choose><if type="article-journal review" match="any"><group delimiter=": "><group delimiter=" "><text macro="container"/><text macro="volume"/></group><text variable="page"/></group></if><else><group delimiter=", "><text macro="container"/><text variable="page"/></group></else></choose></macro>
<macro name="seen"><choose><if variable="accessed"><group delimiter=" "><text term="accessed" text-case="capitalize-first"/><date variable="accessed" form="text"/></group></if></choose></macro>
<macro name="access"><choose><if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if><else><text variable="URL"/></else></choose></macro>
<citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><text macro="author"/><text macro="year"/></group></layout></citation>
<bibliography><sort><key macro="author"/><key variable="issued"/></sort><layout suffix="."><group delimiter=". "><text macro="author"/><text macro="year"/><text macro="title"/><group delimiter=", "><text macro="where"/><text macro="day"/></group><text variable="publisher"/><text macro="seen"/><text macro="access"/></group></layout></bibliography>
</style>`;
