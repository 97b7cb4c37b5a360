/** `verification.yaml`: what `briefdeck verify` last found good, by hashes alone. Written by it, never by hand. */
import { z } from "zod";
import { id } from "./text.ts";

const hash = () => z.string().regex(/^[0-9a-f]{16,64}$/, { error: "must be a hash" });

export const verification = z.strictObject({
  last: z
    .strictObject({
      date: z.iso.date().describe("The day on which it was done."),
      sources: z
        .array(
          z.strictObject({
            id: id("As in `source.yaml`."),
            sha256: hash().describe("Of all its paragraphs."),
            paragraphs: z.int().describe("How many it had."),
          }),
        )
        .describe("What claims were held to."),
      claims: z
        .array(
          z.strictObject({
            id: id("As in `claims.yaml`."),
            sha256: hash().describe("Of what it says and of the paragraphs that it cites."),
            cites: z.array(z.string()).describe("The paragraphs that it cited."),
          }),
        )
        .describe("What passed."),
      background: z
        .array(
          z.strictObject({
            file: z.enum(["claims.yaml", "timeline.yaml"]).describe("Where it stands."),
            id: id("Of the claim or event."),
            parts: z.record(z.string(), hash()).describe("By name, the hashes of its parts."),
          }),
        )
        .default([])
        .describe("What no source can verify, as a person last let it pass."),
    })
    .optional()
    .describe("The last time that all passed."),
});
