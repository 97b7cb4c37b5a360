/** The parts of the report, in order. A new one is a function from the report to HTML, and a line here. */

import type { DeckReport, GateOutcome, Report } from "../../checks/report.ts";
import { deckGates, GATES } from "../../core/codes.ts";
import { many } from "../../core/many.ts";
import { html, joined, type Markup } from "../markup.ts";
import { found } from "./diagnostic-list.ts";
import { lastVerificationSection } from "./last-verification.ts";

/** Empty where there is nothing to say. */
type Section = (report: Report) => Markup | "";

const nameOf = ({ briefing, deck }: DeckReport) => `${briefing}/${deck}`;
/** Of a heading, to be led to. */
const anchor = (deck: DeckReport) => `deck-${nameOf(deck).replace(/[^\w-]/g, "-")}`;

/** Signs besides colours: a tick, a triangle, a cross. */
const SIGNS = { passed: "✓", warnings: "▲", errors: "✕", "not run": "–" } as const;

function outcome(gate: GateOutcome | undefined): Markup {
  if (!gate) return html`<td></td>`;
  const count = gate.errors || gate.warnings;
  const words = [
    gate.state === "passed" || gate.state === "not run" ? gate.state : `${count}`,
    gate.errors && gate.warnings ? `+ ${gate.warnings} ${SIGNS.warnings}` : "",
    gate.lowered ? `(${gate.lowered} lowered)` : "",
  ];
  const state = gate.state.replace(" ", "-");
  return html`<td class="${state}"><span aria-hidden="true">${SIGNS[gate.state]}</span> ${words.filter(Boolean).join(" ")}</td>`;
}

/** Every gate against every deck. */
const overview: Section = ({ decks }) => {
  if (!decks.length) return "";
  const heads = decks.map(
    (deck) => html`<th scope="col"><a href="#${anchor(deck)}">${nameOf(deck)}</a></th>`,
  );
  const rows = deckGates.map((gate) => {
    const cells = decks.map((deck) => outcome(deck.gates.find((own) => own.gate === gate)));
    return html`<tr><th scope="row">${gate}</th>${cells}</tr>`;
  });
  return html`<h2>Overview</h2>
<div class="wide" tabindex="0" role="region" aria-label="Gates by deck"><table><caption>Gates by deck: ✓ passed, ▲ warnings, ✕ errors, – not run</caption>
<thead><tr><th scope="col">gate</th>${heads}</tr></thead>
<tbody>${joined(rows, "\n")}</tbody></table></div>`;
};

const wholeBriefing: Section = ({ diagnostics }) =>
  diagnostics.length
    ? html`<h2>Briefings as a whole</h2>
${found(diagnostics)}`
    : "";

/** Titles alone, in order: they should tell the story. With the minutes that each slide takes. */
function storyline({ slides, minutes }: DeckReport): Markup {
  const all = slides.reduce((sum, slide) => sum + slide.minutes, 0);
  const items = slides.map(
    (slide) =>
      html`<li>${slide.title} <span class="hint">${slide.minutes.toFixed(1)} min</span></li>`,
  );
  return html`<h3>Storyline</h3>
<p>${all.toFixed(1)} of ${minutes} minutes</p>
<ol class="story">${joined(items, "\n")}</ol>`;
}

const perDeck: Section = ({ decks }) => {
  const sections = decks.map(
    (deck) => html`<h2 id="${anchor(deck)}">${nameOf(deck)}</h2>
<p>${deck.audience} · ${deck.language} · ${deck.marking} · ${many(deck.slides.length, "slide")}</p>
${found(deck.diagnostics)}
${storyline(deck)}`,
  );
  return html`${joined(sections, "\n")}`;
};

const legend: Section = () => {
  const rows = deckGates.map((gate) => {
    const codes = Object.keys(GATES[gate].codes).map((code) => html`<code>${code}</code>`);
    return html`<tr><th scope="row">${gate}</th><td>${GATES[gate].asks}</td><td>${joined(codes, " ")}</td></tr>`;
  });
  return html`<h2>What each gate asks</h2>
<table><thead><tr><th scope="col">gate</th><th scope="col">question</th><th scope="col">codes</th></tr></thead><tbody>${joined(rows, "\n")}</tbody></table>`;
};

/** As it was last done: a build reads no source. */
const verifications: Section = ({ verifications }) => {
  if (!verifications.length) return "";
  const sections = verifications.map(({ briefing, last }) =>
    lastVerificationSection(briefing, last),
  );
  return html`<h2>Verification against the sources</h2>
${joined(sections, "\n")}`;
};

export const SECTIONS: readonly Section[] = [
  overview,
  wholeBriefing,
  verifications,
  perDeck,
  legend,
];
