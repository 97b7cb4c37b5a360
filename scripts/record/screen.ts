/** A terminal that tmux keeps: typed into, and looked at until it stands still. */
import { execFileSync, spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

export const SIZE = { columns: 92, rows: 26 } as const;

/** What stood there, with its colours, and for how many ms. */
export interface Frame {
  readonly text: string;
  readonly ms: number;
}

export const noTmux = (): boolean => spawnSync("tmux", ["-V"]).status !== 0;

const BETWEEN_KEYS = 40;
/** Keys that come into view at once: each look is a frame. */
const AT_ONCE = 4;
const LOOK = 120;

export class Screen {
  readonly frames: Frame[] = [];
  readonly #socket = `briefdeck-${process.pid}`;

  constructor(cwd: string, env: Readonly<Record<string, string>>) {
    const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const size = ["-x", String(SIZE.columns), "-y", String(SIZE.rows)];
    const shell = ["env", ...set, "bash", "--norc", "--noprofile"];
    this.#tmux("new-session", "-d", ...size, "-c", cwd, ...shell);
    this.#tmux("set-option", "-g", "status", "off");
  }

  #tmux(...args: string[]): string {
    const own = ["-L", this.#socket, "-f", "/dev/null", "-u"];
    return execFileSync("tmux", [...own, ...args], { encoding: "utf8" });
  }

  /** As a person types. */
  async type(text: string): Promise<void> {
    for (const [i, key] of [...text].entries()) {
      // A semicolon would part two commands of tmux.
      this.#tmux("send-keys", "-l", key === ";" ? "\\;" : key);
      await pause(BETWEEN_KEYS);
      if (i % AT_ONCE === AT_ONCE - 1 || i === text.length - 1) this.#look(AT_ONCE * BETWEEN_KEYS);
    }
  }

  async press(key: string): Promise<void> {
    this.#tmux("send-keys", key);
    await pause(LOOK);
    this.#look(LOOK);
  }

  /** Until something stands there; kept in view for so many ms. @throws Error where it does not come within a minute */
  async until(sign: RegExp, stay: number): Promise<void> {
    for (let waited = 0; !sign.test(this.plain()); waited += LOOK) {
      if (waited > 60_000) throw new Error(`${sign} does not come:\n${this.plain()}`);
      await pause(LOOK);
      this.#look(LOOK);
    }
    this.#look(stay);
  }

  plain(): string {
    return this.#tmux("capture-pane", "-p").trimEnd();
  }

  #look(ms: number): void {
    const text = this.#tmux("capture-pane", "-e", "-p").trimEnd();
    const last = this.frames.at(-1);
    if (last?.text === text) this.frames.splice(-1, 1, { text, ms: last.ms + ms });
    else this.frames.push({ text, ms });
  }

  close(): void {
    this.#tmux("kill-server");
  }
}
