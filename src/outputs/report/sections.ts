/** The parts of the report, in order. A new one is a function from the report to HTML, and a line here. */

import type { DeckReport, GateOutcome, Report } from "../../checks/report.ts";
import { deckGates, GATES, type Gate } from "../../core/codes.ts";
import { escapeHtml } from "../../core/escape.ts";
import { many } from "../../core/many.ts";
import { found } from "./diagnostic-list.ts";
import { lastVerificationSection } from "./last-verification.ts";

type Section = (report: Report) => string;

const nameOf = ({ briefing, deck }: DeckReport) => `${briefing}/${deck}`;
/** Of a heading, to be led to. */
const anchor = (deck: DeckReport) => `deck-${nameOf(deck).replace(/[^\w-]/g, "-")}`;

/** Signs besides colours: a tick, a triangle, a cross. */
const SIGNS = { passed: "✓", warnings: "▲", errors: "✕", "not run": "–" } as const;

function outcome(gate: GateOutcome | undefined): string {
  if (!gate) return "<td></td>";
  const count = gate.errors || gate.warnings;
  const words = [
    gate.state === "passed" || gate.state === "not run" ? gate.state : `${count}`,
    gate.errors && gate.warnings ? `+ ${gate.warnings} ${SIGNS.warnings}` : "",
    gate.lowered ? `(${gate.lowered} lowered)` : "",
  ];
  const state = gate.state.replace(" ", "-");
  return `<td class="${state}"><span aria-hidden="true">${SIGNS[gate.state]}</span> ${words.filter(Boolean).join(" ")}</td>`;
}

/** Every gate against every deck. */
const overview: Section = ({ decks }) => {
  if (!decks.length) return "";
  const rows = deckGates.map(
    (gate) =>
      `<tr><th scope="row">${gate}</th>${decks.map((deck) => outcome(deck.gates.find((own) => own.gate === gate))).join("")}</tr>`,
  );
  return `<h2>Overview</h2>
<div class="wide" tabindex="0" role="region" aria-label="Gates by deck"><table><caption>Gates by deck: ✓ passed, ▲ warnings, ✕ errors, – not run</caption>
<thead><tr><th scope="col">gate</th>${decks.map((deck) => `<th scope="col"><a href="#${anchor(deck)}">${escapeHtml(nameOf(deck))}</a></th>`).join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
};

const wholeBriefing: Section = ({ diagnostics }) =>
  diagnostics.length ? `<h2>Briefings as a whole</h2>\n${found(diagnostics)}` : "";

/** Titles alone, in order: they should tell the story. With the minutes that each slide takes. */
function storyline({ slides, minutes }: DeckReport): string {
  const all = slides.reduce((sum, slide) => sum + slide.minutes, 0);
  const items = slides.map(
    (slide) =>
      `<li>${escapeHtml(slide.title)} <span class="hint">${slide.minutes.toFixed(1)} min</span></li>`,
  );
  return `<h3>Storyline</h3>
<p>${all.toFixed(1)} of ${minutes} minutes</p>
<ol class="story">${items.join("\n")}</ol>`;
}

const perDeck: Section = ({ decks }) =>
  decks
    .map(
      (deck) => `<h2 id="${anchor(deck)}">${escapeHtml(nameOf(deck))}</h2>
<p>${escapeHtml(deck.audience)} · ${escapeHtml(deck.language)} · ${escapeHtml(deck.marking)} · ${many(deck.slides.length, "slide")}</p>
${found(deck.diagnostics)}
${storyline(deck)}`,
    )
    .join("\n");

const legend: Section = () =>
  `<h2>What each gate asks</h2>\n<table><thead><tr><th scope="col">gate</th><th scope="col">question</th><th scope="col">codes</th></tr></thead><tbody>${deckGates
    .map(
      (gate: Gate) =>
        `<tr><th scope="row">${gate}</th><td>${escapeHtml(GATES[gate].asks)}</td><td>${Object.keys(
          GATES[gate].codes,
        )
          .map((code) => `<code>${code}</code>`)
          .join(" ")}</td></tr>`,
    )
    .join("\n")}</tbody></table>`;

/** As it was last done: a build reads no source. */
const verifications: Section = ({ verifications }) =>
  verifications.length
    ? `<h2>Verification against the sources</h2>\n${verifications.map(({ briefing, last }) => lastVerificationSection(briefing, last)).join("\n")}`
    : "";

export const SECTIONS: readonly Section[] = [
  overview,
  wholeBriefing,
  verifications,
  perDeck,
  legend,
];
