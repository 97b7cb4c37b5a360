/** How long a newcomer waits: a clean clone of what is committed, installed and tested. */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";

/** @param work a folder for the clone @returns a table */
export function seconds(root: string, work: string): string {
  const clone = join(work, "clone");
  execFileSync("git", ["clone", "-q", root, clone]);
  const timed = (command: string, ...args: string[]) => {
    const start = performance.now();
    execFileSync(command, args, { cwd: clone, stdio: ["ignore", "ignore", "inherit"] });
    return ((performance.now() - start) / 1000).toFixed(0);
  };
  const rows = [
    ["`npm ci`, packages in npm's cache", timed("npm", "ci", "--prefer-offline")],
    ["`npm test`", timed("npm", "test")],
  ];
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}`;
  return [
    `On ${machine}, ${new Date().toISOString().slice(0, 10)}:`,
    "",
    "| | seconds |",
    "| --- | ---: |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}
