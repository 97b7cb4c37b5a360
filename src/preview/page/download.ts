/** Takes a deck away as a file, which the server makes only now. */
import type { Finding } from "../page-state.ts";
import type { Store } from "./state.ts";

export function downloader(store: Store, say: (text: string, seconds?: number) => void) {
  return async (format: string, button: HTMLButtonElement): Promise<void> => {
    const { path } = store.state();
    if (path === undefined || button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    say(`${format.toUpperCase()} is being made.`, 60);
    try {
      const answer = await fetch(`/${path}.${format}`);
      if (answer.status === 422) {
        const { faults } = (await answer.json()) as { faults: readonly Finding[] };
        say("The deck has faults, and is not made.");
        store.update({ page: { ...store.state().page, faults }, quiet: false });
      } else if (answer.ok) {
        save(await answer.blob(), `${path.split("/").at(-1)}.${format}`);
        say(`${format.toUpperCase()} is made.`);
      } else say(`It could not be made: ${await answer.text()}`, 8);
    } catch {
      say("The preview does not answer.", 8);
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
