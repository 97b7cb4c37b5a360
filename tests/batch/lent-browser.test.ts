import { describe, expect, it } from "vitest";
import { lendBrowser } from "../../src/batch/lent-browser.ts";
import type { DeckBrowser } from "../../src/browser/launch.ts";

function fake(options: { attempts?: number; longest?: number; worksEach?: number } = {}) {
  const launched: { closed: boolean }[] = [];
  const launch = async (): Promise<DeckBrowser> => {
    const one = { closed: false };
    launched.push(one);
    return {
      open: async () => Promise.reject(new Error("not in this test")),
      close: async () => {
        one.closed = true;
      },
    };
  };
  return {
    launched,
    lent: lendBrowser({ launch, attempts: 3, longest: 5000, worksEach: 100, ...options }),
  };
}

describe("a lent browser", () => {
  it("is one for all, started when it is asked for, and closed in the end", async () => {
    const { launched, lent } = fake();
    await lent.use(async () => "nothing to draw");
    expect(launched).toHaveLength(0);
    await Promise.all([lent.use((open) => open()), lent.use((open) => open())]);
    await lent.use((open) => open());
    expect(launched).toHaveLength(1);
    await lent.close();
    expect(launched).toEqual([{ closed: true }]);
  });

  it("is replaced when work with it fails, and the work is done again", async () => {
    const { launched, lent } = fake();
    let tries = 0;
    const done = await lent.use(async (open) => {
      await open();
      if (++tries < 3) throw new Error("Target closed");
      return tries;
    });
    expect(done).toBe(3);
    expect(launched.map(({ closed }) => closed)).toEqual([true, true, false]);
    await lent.close();
  });

  it("is not tried for ever", async () => {
    const { lent } = fake({ attempts: 2 });
    let tries = 0;
    const work = lent.use(async () => {
      tries++;
      throw new Error("a bug");
    });
    await expect(work).rejects.toThrow("a bug");
    expect(tries).toBe(2);
  });

  it("is taken for dead where it hangs", async () => {
    const { launched, lent } = fake({ longest: 20 });
    let tries = 0;
    const work = lent.use(async (open) => {
      await open();
      return ++tries === 1 ? new Promise(() => undefined) : "done";
    });
    expect(await work).toBe("done");
    expect(launched).toHaveLength(2);
    await lent.close();
  });

  it("is let go after so many works, once nobody uses it any more", async () => {
    const { launched, lent } = fake({ worksEach: 2 });
    let finish: () => void = () => undefined;
    const long = lent.use(async (open) => {
      await open();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await lent.use((open) => open());
    await lent.use((open) => open());
    expect(launched.map(({ closed }) => closed)).toEqual([false, false]);
    finish();
    await long;
    expect(launched.map(({ closed }) => closed)).toEqual([true, false]);
    await lent.close();
  });
});
