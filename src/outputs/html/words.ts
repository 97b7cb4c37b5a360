/** The words of the viewer's own buttons and panels, by language. A template's label `viewer-next` stands before `next`. */
import type { ViewerData } from "../../viewer/data.ts";
import { isRightToLeft } from "./direction.ts";

const en = {
  slide: "Slide",
  of: "of",
  previous: "Previous slide",
  next: "Next slide",
  first: "First slide",
  last: "Last slide",
  overview: "Overview",
  "go-to": "Go to a slide: number, then Enter",
  find: "Find a slide",
  "find-hint": "Number or words",
  "nothing-found": "No slide has these words",
  "full-screen": "Full screen",
  black: "Black screen",
  white: "White screen",
  laser: "Laser pointer",
  presenter: "Presenter view",
  sources: "Sources",
  help: "Keys",
  close: "Close",
  escape: "Close, or overview",
  view: "One slide at a time, or all",
  controls: "Controls",
  "no-window":
    "The browser kept the second window shut. Allow pop-ups for this file, then press p again.",
  "no-full-screen": "The browser does not allow full screen here.",
  now: "Now",
  "up-next": "Next",
  "the-end": "End",
  notes: "Notes",
  "no-notes": "No notes",
  larger: "Larger notes",
  smaller: "Smaller notes",
  clock: "Time",
  elapsed: "Elapsed",
  pause: "Pause",
  resume: "Go on",
  reset: "From zero",
  "this-slide": "This slide",
  "on-time": "On time",
  ahead: "ahead",
  behind: "behind",
  "no-claims": "This slide names no claim.",
  "show-phrase": "Show on the slide",
  claim: "Claim",
  said: "Words said",
  whose: "Held by",
  paragraphs: "Article",
  marking: "Marking",
  swipe: "swipe",
  space: "Space",
  remote: "Remote control: its keys for back, forward and black work as they are.",
} as const;

export type Word = keyof typeof en;
type Words = Readonly<Record<Word, string>>;

const fr: Words = {
  slide: "Diapositive",
  of: "sur",
  previous: "Diapositive précédente",
  next: "Diapositive suivante",
  first: "Première diapositive",
  last: "Dernière diapositive",
  overview: "Vue d’ensemble",
  "go-to": "Aller à une diapositive : numéro, puis Entrée",
  find: "Trouver une diapositive",
  "find-hint": "Numéro ou mots",
  "nothing-found": "Aucune diapositive ne contient ces mots",
  "full-screen": "Plein écran",
  black: "Écran noir",
  white: "Écran blanc",
  laser: "Pointeur laser",
  presenter: "Mode présentateur",
  sources: "Sources",
  help: "Touches",
  close: "Fermer",
  escape: "Fermer, ou vue d’ensemble",
  view: "Une diapositive à la fois, ou toutes",
  controls: "Commandes",
  "no-window":
    "Le navigateur n’a pas ouvert la seconde fenêtre. Autorisez les fenêtres pour ce fichier, puis pressez de nouveau p.",
  "no-full-screen": "Le navigateur ne permet pas le plein écran ici.",
  now: "Maintenant",
  "up-next": "Ensuite",
  "the-end": "Fin",
  notes: "Notes",
  "no-notes": "Pas de notes",
  larger: "Notes plus grandes",
  smaller: "Notes plus petites",
  clock: "Heure",
  elapsed: "Écoulé",
  pause: "Pause",
  resume: "Reprendre",
  reset: "De zéro",
  "this-slide": "Cette diapositive",
  "on-time": "À l’heure",
  ahead: "d’avance",
  behind: "de retard",
  "no-claims": "Cette diapositive ne cite aucun élément.",
  "show-phrase": "Montrer sur la diapositive",
  claim: "Élément",
  said: "Propos tenus",
  whose: "Tenu par",
  paragraphs: "Article",
  marking: "Marquage",
  swipe: "balayer",
  space: "Espace",
  remote: "Télécommande : ses touches retour, avance et noir fonctionnent telles quelles.",
};

const WORDS: Readonly<Record<string, Words>> = { en, fr };

/** The nearest language that there are words for, and the words; English where there is none. */
export function viewerWords(
  language: string,
  labels: Readonly<Record<string, string>> = {},
): Pick<ViewerData, "language" | "direction" | "words"> {
  const base = language.split("-")[0]?.toLowerCase() ?? "";
  const known = "viewer-next" in labels ? language : base in WORDS ? base : "en";
  const words = Object.fromEntries(
    Object.entries(WORDS[base] ?? en).map(([key, word]) => [key, labels[`viewer-${key}`] ?? word]),
  ) as Record<Word, string>;
  return { language: known, direction: isRightToLeft(known) ? "rtl" : "ltr", words };
}
