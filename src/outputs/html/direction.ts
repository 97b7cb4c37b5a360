/** Which way a language is written, in the script that it uses unless told otherwise. */
const RTL = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

export const isRightToLeft = (language: string): boolean => {
  const [base = "", script = ""] = language.toLowerCase().split("-");
  return script.length === 4
    ? ["arab", "hebr", "syrc", "thaa", "nkoo"].includes(script)
    : RTL.has(base);
};
