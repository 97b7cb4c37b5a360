/** Text as it is compared: formats break lines, hyphenate and set capitals as they like. */
import { squash } from "../read-back/said.ts";

export const folded = (text: string): string => squash(text).toLowerCase();
