/** What goes on paper besides the slides. */
export const HANDOUTS = ["notes", "3", "6", "brief"] as const;
/** `notes`: a page a slide, with what is said and where it is from; `3`, `6`: so many slides a page; `brief`: a memo of two pages. */
export type Handout = (typeof HANDOUTS)[number];

export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];
