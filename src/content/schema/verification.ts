/** `verification.yaml`: what `briefdeck verify` last found good, by hashes alone. Written by it, never by hand. */
import { z } from "zod";
import { id } from "./text.ts";

const hash = () => z.string().regex(/^[0-9a-f]{16,64}$/, { error: "must be a hash" });

export const verification = z.strictObject({
  last: z
    .strictObject({
      /** The day on which it was done. */
      date: z.iso.date(),
      sources: z.array(z.strictObject({ id: id(), sha256: hash(), paragraphs: z.int() })),
      claims: z.array(
        z.strictObject({
          id: id(),
          /** Of what it says and of the paragraphs that it cites. */
          sha256: hash(),
          cites: z.array(z.string()),
        }),
      ),
      /** What no source can verify: hashes of its parts, as a person last let them pass. */
      background: z
        .array(
          z.strictObject({
            file: z.enum(["claims.yaml", "timeline.yaml"]),
            id: id(),
            parts: z.record(z.string(), hash()),
          }),
        )
        .default([]),
    })
    .optional(),
});
