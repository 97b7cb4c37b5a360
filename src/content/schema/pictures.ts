/** `pictures.yaml`: pictures that slides may show. A briefing without any has no such file. */
import { z } from "zod";
import { id, line } from "./text.ts";

/** The terms under which a picture may be shown, with what is printed of them. */
export const LICENCES = {
  "cc0-1.0": "CC0 1.0",
  "cc-by-2.0": "CC BY 2.0",
  "cc-by-3.0": "CC BY 3.0",
  "cc-by-4.0": "CC BY 4.0",
  "cc-by-sa-2.0": "CC BY-SA 2.0",
  "cc-by-sa-3.0": "CC BY-SA 3.0",
  "cc-by-sa-4.0": "CC BY-SA 4.0",
  "ogl-3.0": "OGL v3.0",
  "etalab-2.0": "Licence Ouverte 2.0",
  "public-domain": "public domain",
  own: "own work",
  permission: "by permission",
} as const;
type Licence = keyof typeof LICENCES;

const share = () => z.number().min(0).max(1);

export const pictures = z.strictObject({
  pictures: z
    .array(
      z.strictObject({
        id: id("What `picture` names."),
        file: z
          .string()
          .regex(/^(?:[A-Za-z0-9][\w-]*\/)*[A-Za-z0-9][\w.-]*\.(?:png|jpe?g)$/, {
            error:
              "must be a PNG or JPEG below the briefing's folder, such as pictures/harbour.jpg",
          })
          .describe("A PNG or JPEG below the briefing's folder: `pictures/harbour.jpg`."),
        alt: line("What it shows, for those who cannot see it."),
        credit: line("Who made it; printed on it."),
        licence: z
          .enum(Object.keys(LICENCES) as [Licence, ...Licence[]])
          .describe("The terms under which it may be shown; printed on it."),
        focus: z
          .tuple([share(), share()])
          .default([0.5, 0.5])
          .describe(
            "What must stay in sight when it is cropped: from the left and from the top, 0 to 1.",
          ),
      }),
    )
    .default([])
    .describe("Pictures that slides may show."),
});
