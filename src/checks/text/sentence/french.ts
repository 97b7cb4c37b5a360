/** Whether a French title has a finite verb: a word that a verb of the dictionary would give; in doubt it has. */
import type { Dictionary } from "../dictionary.ts";

/** Forms that no ending tells. */
const FORMS = new Set(
  `ai as a ont avons avez avait avaient aura auront aurait auraient ait aient eut suis es est sont sommes êtes était étaient
  sera seront serait seraient fut furent soit soient soyez ayez sachez va vont vas allons allez ira iront irait peut
  peuvent pouvons pouvez pourra pourront pourrait pourraient puisse doit doivent devons devez devra devront devrait
  devraient veut veulent voulons voulez voudra voudront voudrait voudraient sait savent saura saurait fait font faites
  faisons fera feront ferait feraient dit dites disent voit voient verra verront verrait croit croient reçoit
  reçoivent suit suivent vit vivent écrit écrivent décrit lit lisent sert servent sort sortent part partent sent sentent
  dort meurt meurent court courent vaut valent faut faudra faudrait plaît bat battent naît naissent résout acquiert
  requiert rompt rompent permet promet perçoit déçoit boit tait pèse pèsent mène mènent`.split(
    /\s+/,
  ),
);

/** Endings of finite forms, and what takes their place in the infinitive. */
const ENDINGS = (
  [
    ["e es ent ons ez ais ait aient a èrent era eront erait eraient", "er"],
    ["it issent issons issez issait issaient ira iront irait iraient irent", "ir"],
    ["e ent ez ons ait aient", "re ir"],
    ["ra ront rait raient", "re rer"],
    ["ient iennent iendra iendront iendrait enait enaient enez", "enir"],
    ["int ignent ignait ignez", "indre"],
    ["aît aissent aissait", "aître"],
    ["uit uisent uisait uisez", "uire"],
    ["ut uent uez", "ure"],
    ["et ettent ettez ettait", "ettre"],
    ["ennent enait enez", "endre"],
    ["oie oient", "oyer"],
    ["aie aient uie uient", "ayer uyer"],
    ["d", "dre"],
  ] as const
).flatMap(([endings, infinitives]) =>
  endings.split(" ").map((ending) => ({ ending, infinitives: infinitives.split(" ") })),
);

/** After one of these stands a noun, whatever it looks like. */
const BEFORE_NOUN = new Set(
  `le la les un une des de du au aux en à ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes par pour
  sur sans sous avec entre vers chez dans depuis contre selon chaque quel quelle quels quelles tout toute toutes tous
  l’ d’ plusieurs aucun aucune deux trois quatre cinq six sept huit neuf dix`.split(/\s+/),
);

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’/;

/** The words that may be verbs where they stand, each with the infinitives that it may be of. */
function candidates(title: string): string[][] {
  const words = title
    .toLowerCase()
    .replace(/['ʼ]/g, "’")
    .split(/[^\p{L}’-]+/u)
    .flatMap((word) => {
      const [elided] = ELISION.exec(word) ?? [];
      return elided ? [elided, word.slice(elided.length)] : [word];
    })
    .map((word) =>
      word.replace(/-(?:t-)?(?:ils?|elles?|on|nous|vous|je|tu|ce|le|la|les|y|en)$/, ""),
    )
    .filter(Boolean);
  return words.flatMap((word, i) => {
    const before = words[i - 1] ?? "";
    const pronoun = i > 2 && word.endsWith("ent") && /^(?:l’|la|les?)$/.test(before);
    if (BEFORE_NOUN.has(word) || (BEFORE_NOUN.has(before) && !pronoun)) return [];
    if (FORMS.has(word) && !(i === 0 && word === "a")) return [["être"]];
    const found = infinitives(word);
    return found.length ? [found] : [];
  });
}

function infinitives(word: string): string[] {
  return ENDINGS.flatMap(({ ending, infinitives: ends }) => {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || !stem) return [];
    const stems = [
      stem,
      // jette, appelle, préfère, relève, mangeons, avançons
      stem.replace(/(ll|tt)$/, (two) => two.charAt(0)),
      stem.replace(/è(?=[^è]{1,2}$)/, "é"),
      stem.replace(/è(?=[^è]{1,2}$)/, "e"),
      stem.replace(/ge$/, "g"),
      stem.replace(/ç$/, "c"),
    ];
    return [...new Set(stems)].flatMap((one) => ends.map((end) => `${one}${end}`));
  });
}

export async function hasFrenchVerb(
  titles: readonly string[],
  dictionary: Dictionary,
): Promise<ReadonlySet<string>> {
  const perTitle = new Map(titles.map((title) => [title, candidates(title)]));
  const known = await dictionary.known([...perTitle.values()].flat(2));
  return new Set(
    titles.filter((title) => perTitle.get(title)?.some((forms) => forms.some((f) => known.has(f)))),
  );
}
