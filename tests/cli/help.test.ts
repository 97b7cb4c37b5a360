/** Help reads like one hand wrote it: whatever is in it is described, in one manner, and its examples can be typed. */
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { examplesOf } from "../../src/cli/pages/commands.ts";
import { commandTree } from "../../src/cli/program.ts";
import { COMMANDS } from "../../src/cli/registry.ts";

const tree = await commandTree();
const below = (command: Command): Command[] =>
  command.commands.flatMap((one) => [one, ...below(one)]);
const all = below(tree);
const named = (command: Command): string =>
  command.parent?.parent ? `${named(command.parent)} ${command.name()}` : command.name();

describe("help", () => {
  it("lists every command by one short line, in groups", () => {
    const lines = tree.helpInformation();
    for (const { name, summary, group } of COMMANDS) {
      expect(lines).toContain(`${group}:`);
      expect(lines).toMatch(new RegExp(`^  ${name} `, "m"));
      expect(summary).toMatch(/^[a-z].*[^.]$/);
    }
  });

  it.each(all.map((command) => [named(command), command]))(
    "%s: says all it takes",
    (_, command) => {
      expect(command.description()).toMatch(/^[A-Z].*\.$/);
      for (const { flags, description } of command.options)
        expect(`${flags}: ${description}`).toMatch(/: \S.*[^.]$/);
      for (const argument of command.registeredArguments)
        expect(`${argument.name()}: ${argument.description}`).toMatch(/: \S.*[^.]$/);
    },
  );

  it("has the common flags on each command", () => {
    for (const command of all.filter(({ commands }) => !commands.length))
      expect(command.options.map(({ long }) => long)).toEqual(
        expect.arrayContaining(["--quiet", "--verbose", "--json", "--no-color"]),
      );
  });
});

describe("examples", () => {
  const leaves = all.filter(({ commands }) => !commands.length);

  it.each(leaves.map((command) => [named(command), examplesOf(command)] as const))(
    "%s: there are two at least, and each can be typed",
    async (_, examples) => {
      expect(examples.length).toBeGreaterThanOrEqual(2);
      for (const example of examples) {
        const [line = ""] = example
          .slice(example.indexOf("briefdeck "))
          .split(/ {2,}#| \||(?<= )> /);
        const words =
          line.match(/"[^"]*"|'[^']*'|\S+/g)?.map((word) => word.replace(/^["']|["']$/g, "")) ?? [];
        const own = await commandTree();
        const inert = (command: Command): void => {
          command
            .exitOverride()
            .action(() => undefined)
            .configureOutput({ writeErr: () => undefined });
          command.commands.forEach(inert);
        };
        below(own)
          .filter(({ commands }) => !commands.length)
          .forEach(inert);
        await expect(own.parseAsync(words.slice(1), { from: "user" })).resolves.toBeDefined();
      }
    },
  );
});
