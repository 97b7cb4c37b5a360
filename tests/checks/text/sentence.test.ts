/** What has a verb and what has none, by language: sentences must never be accused, headings mostly be. */
import { describe, expect, it } from "vitest";
import { type Dictionary, dictionaryFor } from "../../../src/checks/text/dictionary.ts";
import { hasEnglishVerb } from "../../../src/checks/text/sentence/english.ts";
import { hasFrenchVerb } from "../../../src/checks/text/sentence/french.ts";

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

const ENGLISH = lines(`
  Oil prices fall as demand slows
  Beijing blinks first
  Sanctions bite
  Exports to Russia halve in two years
  Talks stall over fish
  Ankara hedges
  Three risks outweigh the gains
  Most firms plan to leave
  Turnout will decide the vote
  Germany pays most
  Ministers should wait
  Cyber attacks target ports
  No one trusts the pollsters
  Food aid reaches fewer people each month
  Drones change the front
  Buy time
  Hold the line on sanctions
  The army backs the coup
  Rates rise, homes empty
  Gas flows east
  Hopes fade
  Tehran tests resolve
  Voters want change
  Prices plummet, and Tokyo hesitates
  In Moscow, a few friends of Japan face many of China
  Four judgements of ours stay out of the open decks`);
const ENGLISH_HEADINGS = lines(`
  The Southern Kurils
  Economic co-operation and its outlook
  Why now
  The Vladivostok summit of 2017
  Background
  Japan–Russia relations since 2014
  Key findings and next steps
  Main obstacles to a treaty
  Positions of the actors
  Outlook for trade
  Overview of sanctions
  Energy projects in the Far East
  The road ahead
  Islands: strategic weight
  Timeline
  Who wants what
  Lessons learned
  A growing partnership
  Next steps
  Building trust on security
  Sanctions policy under review
  The cost of delay
  Iran nuclear talks: state of play
  Budget outlook for 2018
  Threats to shipping in the Red Sea
  Regional security architecture
  The role of China
  Implications for defence planning
  Supply chain risks
  Recent developments`);
const FRENCH = lines(`
  Le prix du pétrole baisse
  Pékin cède le premier
  Les exportations ont été divisées par deux
  Les pourparlers s’enlisent
  Ankara temporise
  Trois risques l’emportent sur les gains
  La plupart des entreprises comptent partir
  L’Allemagne paie le plus
  Il faut attendre
  Gagnez du temps
  L’armée soutient le coup
  Téhéran teste la détermination
  Les électeurs veulent du changement
  Les drones changent le front
  Nul ne croit les sondages
  Le gaz coule vers l’est
  Moscou se tourne vers Pékin
  La Chine y gagne
  On attend peu du sommet
  Le gouvernement doit choisir
  Les taux montent
  Tokyo maintient ses sanctions
  Le Sénat conclut au risque
  Le Japon et la Russie troquent le traité rapide contre de petits pas
  Les deux pays préfèrent des gains réguliers`);
const FRENCH_HEADINGS = lines(`
  Les Kouriles du Sud
  La coopération économique et ses perspectives
  Le sommet de Vladivostok
  Contexte
  Les positions des acteurs
  Les principaux obstacles à un traité
  Perspectives commerciales
  Leçons apprises
  Prochaines étapes
  Une relation étroite
  La chronologie depuis 1945
  Le volet sécurité
  Projets énergétiques en Extrême-Orient
  Coût du retard
  Menaces sur la navigation
  Rôle de la Chine
  Conséquences pour la défense
  Évolutions récentes
  Risques de la chaîne d’approvisionnement
  Politique de sanctions`);

type Finder = (titles: readonly string[], dictionary: Dictionary) => Promise<ReadonlySet<string>>;

describe.each<[string, Finder, string[], string[], number]>([
  ["en-GB", hasEnglishVerb, ENGLISH, ENGLISH_HEADINGS, 8],
  ["fr", hasFrenchVerb, FRENCH, FRENCH_HEADINGS, 3],
])("in %s", (language, find, sentences, headings, passes) => {
  const found = async (titles: readonly string[]) => {
    const dictionary = await dictionaryFor(language);
    return dictionary ? find(titles, dictionary) : new Set<string>();
  };
  it("sees the verb of every sentence", async () => {
    const has = await found(sentences);
    expect(sentences.filter((title) => !has.has(title))).toEqual([]);
  });
  it(`sees none in headings, but for ${passes} that might be read either way`, async () => {
    expect((await found(headings)).size).toBeLessThanOrEqual(passes);
  });
});
