/** `briefdeck preview` as a process: it says where it is, and Ctrl-C ends it with all that it has started. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesWith } from "../fixtures/briefing.ts";
import { folderWith } from "../fixtures/build.ts";

const root = join(import.meta.dirname, "..", "..");

it("ends on Ctrl-C with exit code 0, also while its browser is at work", async () => {
  const folder = await folderWith(filesWith("cover"));
  const child = spawn(
    process.execPath,
    [
      ...["scripts/start.mjs", "preview", "--port", "0", "--json", "--verbose"],
      ...["--content", join(folder, "content"), "--out", join(folder, "out")],
    ],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  const exited = once(child, "exit");
  const [told] = await once(child.stdout, "data");
  const { url } = JSON.parse(String(told)) as { url: string };
  const launched = new Promise<void>((done) => {
    child.stderr.on("data", (line) => String(line).includes("browser: ") && done());
  });
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const listening = request(`${url}-/events/fixture/all`, { headers }).end();
  listening.on("error", () => undefined);
  await launched;
  await new Promise((done) => setTimeout(done, 300));
  child.kill("SIGINT");
  expect(await exited).toEqual([0, null]);
  await rm(folder, { recursive: true });
});
