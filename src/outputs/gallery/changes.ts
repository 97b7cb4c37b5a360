/** What is other in a deck than in the one before, slide by slide. */
import type { Changes, DeckRecord, SlideRecord } from "./record.ts";

type Compared = Pick<DeckRecord, "look" | "slides">;

export function changesSince(before: Compared, now: Compared): Changes {
  const old = new Map(before.slides.map((slide) => [slide.id, slide]));
  const ids = new Set(now.slides.map(({ id }) => id));
  const kept = now.slides.flatMap((slide) => {
    const was = old.get(slide.id);
    return was ? [{ slide, was }] : [];
  });
  const idsWhere = (test: (slide: SlideRecord, was: SlideRecord) => boolean) =>
    kept.filter(({ slide, was }) => test(slide, was)).map(({ slide }) => slide.id);
  const stayed = before.slides.filter(({ id }) => ids.has(id));
  return {
    added: now.slides.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: idsWhere((slide, was) => slide.hash !== was.hash),
    renoted: idsWhere((slide, was) => slide.hash === was.hash && slide.notes !== was.notes),
    removed: before.slides.filter(({ id }) => !ids.has(id)).map(({ title }) => title),
    moved: kept.some(({ slide }, i) => slide.id !== stayed[i]?.id),
    look: before.look !== now.look,
  };
}
