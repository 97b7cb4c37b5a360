/** How each command line in the docs is tried in a folder made for it: the one place that says which are not, and why. */

export interface Trial {
  /** What has to be done first, in the shell. */
  readonly before?: string;
  /** Starts Chromium: run only with `DOCS_COMMANDS=all`. */
  readonly browser?: true;
  /** Why it is never run here, and what runs it instead. */
  readonly unrun?: string;
}

const browser = { browser: true } as const;
const REPOSITORY = "is for this repository itself, whose CI does it (.ci/run)";
const PACKAGE = "`npm run package` packs, installs and does this in an empty folder";
const S3 = "asks S3; tests/queue/ does the same with a server that stands for it";
const SHARED = "asks a Redis and /mnt; tests/queue/ does the same in its own folder";
const SERVES = "serves until it is stopped; tests/cli/preview.test.ts starts and stops it";
const twoSources =
  "briefdeck source add memo.docx --id memo; echo '        unused: It is for the minutes.' >> content/japan-russia-2017/source.yaml; sed -i 's/\\[p\\([0-9]\\)/[pajon:p\\1/' content/*/claims.yaml content/*/storyline.yaml";
const decks = "briefdeck build --quiet";
const returned =
  'briefdeck build --quiet --audience press --format pptx; cp out/*/press.pptx returned.pptx; (printf "Subject: back\\nContent-Transfer-Encoding: base64\\n\\n"; base64 returned.pptx) > message.eml; ln -s content briefings';

/** By the line as `plainLine` gives it. What is not here is run as it is, without a browser. */
export const TRIALS: Readonly<Record<string, Trial>> = {
  "npm ci": { unrun: REPOSITORY },
  "npm ci && briefdeck build": { unrun: REPOSITORY },
  "npm test": { unrun: REPOSITORY },
  "npm run verify": { unrun: REPOSITORY },
  "npm run pictures -- out/japan-russia-2017/full.html": { unrun: "writes into docs/" },
  "npm run layout-pictures": { unrun: "writes into docs/" },
  "npm pack": { unrun: PACKAGE },
  "npm install ../briefdeck/briefdeck-0.1.0.tgz": { unrun: PACKAGE },
  "briefdeck build": browser,
  "briefdeck build --no-cache": browser,
  "briefdeck build --cache DIR": browser,
  "briefdeck build --audience minister": browser,
  "briefdeck build --audience full --format html": browser,
  "briefdeck build --since v1.0": browser,
  "briefdeck build --audience minister --since HEAD~3": browser,
  "briefdeck build --audience minister --handout notes,brief --paper letter": browser,
  'briefdeck build --stamp "Prepared for A. Reader, copy 3 of 12" --attach': browser,
  "BRIEFDECK_PASSWORD=… briefdeck build --format pdf --forbid print,copy": browser,
  "briefdeck build --recipients people.csv --audience minister": browser,
  "briefdeck build --recipients people.csv --resume": browser,
  "briefdeck build --audience minister --format pdf --out /tmp/decks": browser,
  "briefdeck build --briefing japan-russia-2017 --audience press,full": browser,
  "briefdeck build --recipients people.csv --audience minister --resume": browser,
  "briefdeck convert deck.md -o deck.pptx -o deck.pdf -o deck.html": {
    ...browser,
    before: "sed -i /theme/d deck.md",
  },
  "briefdeck convert deck.md -o deck.pptx -o deck.pdf": {
    ...browser,
    before: "sed -i /theme/d deck.md",
  },
  "cat deck.md | briefdeck convert - -o deck.html --theme my.css": browser,
  "briefdeck diff v1.0 v1.1 --html changes.html": browser,
  "briefdeck check --full --audience press": browser,
  "briefdeck check --pdf out/*/*.pdf": { ...browser, before: decks },
  "briefdeck inspect out/japan-russia-2017/press.pptx": { ...browser, before: decks },
  "briefdeck inspect returned.pptx message.eml --content content": { ...browser, before: returned },
  "briefdeck inspect returned.pptx message.eml --content ~/briefings": {
    ...browser,
    before: returned,
  },
  "briefdeck inspect --json *.pdf | jq '.[] | {file, verdict}'": {
    ...browser,
    before: `${decks}; rm *.pdf; cp out/*/*.pdf .`,
  },
  "briefdeck doctor": browser,
  "briefdeck doctor --json": browser,
  "briefdeck doctor --browser /usr/bin/chromium": {
    unrun: "a machine may have no such browser; tests/cli/doctor.test.ts names another",
  },
  "briefdeck enqueue --recipients people.csv --store s3://decks/autumn": { unrun: S3 },
  "briefdeck enqueue --recipients people.csv --store s3://decks/autumn --wait": { unrun: S3 },
  "briefdeck worker --store s3://decks/autumn": { unrun: S3 },
  "briefdeck enqueue --recipients people.csv --store /mnt/decks --resume --wait": { unrun: SHARED },
  "briefdeck worker --store /mnt/decks --concurrency 2 --until-empty": { unrun: SHARED },
  "briefdeck preview": { unrun: SERVES },
  "briefdeck preview --open --audience press": { unrun: SERVES },
  "briefdeck preview --editor 'code' --port 8080": { unrun: SERVES },
  "briefdeck preview --host 0.0.0.0": { unrun: SERVES },
  'briefdeck source add article.pdf --id pajon --author "Pajon, Céline" --issued 2017': {
    before: "sed -i 's/id: pajon/id: other/' content/*/source.yaml",
  },
  "briefdeck verify --article pajon=article.txt --article memo=memo.docx": {
    before: twoSources,
  },
};
