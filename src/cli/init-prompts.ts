/** The questions of `briefdeck init`; only what no flag has said is asked. */
import { cancel, intro, select, text } from "@clack/prompts";
import { id as idSchema } from "../content/schema/text.ts";
import { STARTERS } from "../pipeline/briefing/init.ts";
import { themeNames } from "../template/theme-names.ts";
import { Stopped } from "./interruption.ts";

interface Said {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  readonly theme?: string;
  readonly template: string;
}

/** @throws Stopped where a person breaks off */
export async function ask(id: string | undefined, said: Said): Promise<Said & { id: string }> {
  intro("A new briefing");
  return {
    ...said,
    title: said.title ?? (await words("Its title", "Before the summit")),
    id:
      id ??
      (await answered(
        text({
          message: "Its id: the name of its folder",
          defaultValue: "briefing",
          placeholder: "briefing",
          validate: (value) =>
            value ? idSchema().safeParse(value).error?.issues[0]?.message : undefined,
        }),
      )),
    author: said.author ?? (await words("Who writes it", "Analysis desk")),
    language: said.language ?? (await choice("Its language", STARTERS)),
    theme:
      said.theme ?? (await choice("Its look", await themeNames(said.template), "briefdeck-light")),
  };
}

const words = (message: string, placeholder: string): Promise<string> =>
  answered(text({ message, placeholder, defaultValue: placeholder }));

/** @param first the one that Enter takes */
const choice = (message: string, names: readonly string[], first?: string): Promise<string> =>
  answered(
    select({
      message,
      ...(first ? { initialValue: first } : {}),
      options: names.map((value) => ({ value, label: value })),
    }),
  );

async function answered(asked: Promise<string | symbol>): Promise<string> {
  const answer = await asked;
  if (typeof answer === "string") return answer;
  cancel("nothing was written");
  throw new Stopped();
}
