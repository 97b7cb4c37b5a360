/** The part of citeproc-js that is used here; it brings no types of its own. */
declare module "citeproc" {
  type Wrap = string | false | ((state: Engine, text: string) => string);
  class Engine {
    constructor(
      sys: {
        readonly retrieveLocale: (language: string) => string;
        readonly retrieveItem: (id: string) => object | undefined;
      },
      style: string,
      language: string,
      force: boolean,
    );
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[], noSort: boolean): void;
    makeBibliography():
      | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
      | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, Readonly<Record<string, Wrap>>> };
  };
  export default CSL;
}
