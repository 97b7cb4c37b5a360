/** Which language a run declares: spelling and fonts in Office follow it. */

/** Office wants a region; these are the usual ones. */
const REGIONS: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  de: "de-DE",
  en: "en-GB",
  es: "es-ES",
  fa: "fa-IR",
  fr: "fr-FR",
  he: "he-IL",
  it: "it-IT",
  ja: "ja-JP",
  ko: "ko-KR",
  pl: "pl-PL",
  pt: "pt-PT",
  ru: "ru-RU",
  uk: "uk-UA",
  ur: "ur-PK",
  zh: "zh-CN",
};

export const fullTag = (tag: string): string => REGIONS[tag.toLowerCase()] ?? tag;

/** The `lang` around the text, but Japanese for kana that stand in a language of another script. */
export function runLanguage(text: string, lang: string): string {
  const hasKana = /[\u3040-\u30ff]/.test(text);
  if (hasKana && !/^ja/i.test(lang) && !/\p{Script=Latin}/u.test(text)) return "ja-JP";
  return fullTag(lang);
}
