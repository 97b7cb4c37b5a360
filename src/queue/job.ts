/** A job as it travels: which snapshot, which row. Nothing else decides what comes of it. */
import { z } from "zod";

export const job = z.strictObject({
  /** Id of the snapshot in the store. */
  snapshot: z.string().regex(/^[0-9a-f]+$/),
  /** Of the row's plan; also the job's id, so that no row is queued twice. */
  key: z.string(),
  row: z.strictObject({
    number: z.int(),
    line: z.int(),
    values: z.record(z.string(), z.string()),
  }),
});
export type RowJob = z.output<typeof job>;
