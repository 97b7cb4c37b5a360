/** Tells people what was found in a finished file. */
import { many } from "../../core/many.ts";
import type { SlideChange } from "../../inspect/compare.ts";
import type { Changed, Since } from "../../inspect/since.ts";
import type { WordChange } from "../../inspect/words.ts";
import type { Manifest } from "../../manifest/schema.ts";
import type { Inspected } from "../../pipeline/inspect/inspect.ts";
import { onOut } from "../colours.ts";
import { printable } from "./printable.ts";

/** Changes of words that are told of one slide. */
const TOLD = 8;

export function inspectReport(inspected: Inspected): string {
  const { file, format, verdict, manifest, slides, since } = printable(inspected);
  const head = `${onOut.bold(file)}  ${verdict === "as built" ? onOut.green(verdict) : onOut.red(verdict)}`;
  if (!manifest)
    return `${head}\n  a PDF of Briefdeck that opens only with a password; give it with --password to see more`;
  return [
    head,
    ...whatItIs(manifest, format).map((line) => `  ${line}`),
    ...(verdict === "as built" ? [] : edits(slides)),
    ...sinceLines(since),
  ].join("\n");
}

const short = (hash: string | undefined) => hash?.slice(0, 8) ?? "none";

function whatItIs(manifest: Manifest, format: string | undefined): string[] {
  const { briefing, audience, language, marking, embargo, stamp, kind, content } = manifest;
  return [
    `${briefing.title} (${briefing.id}), ${briefing.date}`,
    `for ${audience.name} (${audience.id}), ${language}, ${marking.label}${embargo ? `, embargo: ${embargo}` : ""}`,
    ...(stamp ? [`stamp: ${stamp}`] : []),
    `${kind === format ? kind : `${kind} (${format})`}, ${many(manifest.slides.length, "slide")}, ${many(Object.keys(manifest.claims).length, "claim")}`,
    `made by Briefdeck ${manifest.version}, template ${short(manifest.template)}, claims.yaml ${short(content["claims.yaml"])}, storyline.yaml ${short(content["storyline.yaml"])}`,
  ];
}

function edits(slides: Inspected["slides"]): string[] {
  if (!slides) return ["  which slides differ cannot be told: this file's pages cannot be read"];
  if (!slides.length)
    return [
      "  no slide says anything else: it was saved anew, or changed elsewhere than in its words",
    ];
  return slides.flatMap((slide) => [`  ${onOut.yellow(slideLine(slide))}`, ...wordLines(slide)]);
}

function slideLine({ change, id, number, was, aspects, text }: SlideChange): string {
  if (change === "removed") return `slide ${was} \`${id}\` was removed`;
  if (change === "added") return `slide ${number} was added: “${text}…”`;
  if (change === "moved") return `slide \`${id}\` was moved from ${was} to ${number}`;
  return `slide ${number} \`${id}\`: other ${aspects?.join(", ")}`;
}

function wordLines({ aspects, words }: SlideChange): string[] {
  if (!aspects?.includes("words")) return [];
  if (!words) return ["    its words as built are not at hand: the content has changed since"];
  if (!words.length) return ["    the same words in another order, or a link or table differs"];
  const more = words.length > TOLD ? [`    and ${words.length - TOLD} more`] : [];
  return [...words.slice(0, TOLD).map((change) => `    ${wordLine(change)}`), ...more];
}

const wordLine = ({ after, was, is }: WordChange) =>
  `${after ? `… ${after} ` : ""}${was ? onOut.red(`[-${was}-]`) : ""}${is ? onOut.green(`{+${is}+}`) : ""}`;

function sinceLines(since: Inspected["since"]): string[] {
  if (since === undefined) return [];
  if (typeof since === "string") return [`  changes in the content cannot be told: ${since}`];
  const lines = changeLines(since);
  return lines.length
    ? ["  the content has changed since:", ...lines.map((line) => `    ${line}`)]
    : ["  the content at hand is what it was made from"];
}

function changeLines({ files, template, version, facts, claims, slides }: Since): string[] {
  return [
    ...facts.map(({ what, was, is }) => `${what}: ${was} → ${is}`),
    ...claims.map((claim) => changedLine("claim", claim)),
    ...slides.map((slide) => changedLine("slide", slide)),
    ...(files.length ? [`files: ${files.join(", ")}`] : []),
    ...(template ? ["the template is another"] : []),
    ...(version ? [`this is Briefdeck ${version}, which may count some things as changed`] : []),
  ];
}

function changedLine(what: "claim" | "slide", { id, change, says, file, line }: Changed): string {
  const how =
    change === "changed" && what === "slide"
      ? says
        ? "would now say something else"
        : "changed, in what is not seen or in what it rests on"
      : {
          changed: "changed",
          gone: "is not in this deck any more",
          new: "is new",
          moved: "stands elsewhere",
        }[change];
  return `${what} \`${id}\` ${how}${file ? ` (${file}:${line})` : ""}`;
}
