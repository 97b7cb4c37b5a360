/** Constants of the programs that show a PPTX, measured rather than documented. */

/**
 * With exact line spacing LibreOffice 7.4 puts the baseline this many em above the line's bottom,
 * whatever the font. PowerPoint's own value is not known here.
 */
export const DESCENT_EM = 0.2;

/** The same in the cells of tables, where it goes by the font's own descent: {@link OWN_FONTS} say this there. */
export const CELL_DESCENT_EM = 0.25;

/** Fonts of which Chromium and LibreOffice read different descents. */
export const OWN_FONTS = /^(carlito|calibri|caladea|cambria)/i;

/** Without exact spacing it puts the first baseline of {@link EVEN_FONTS} this many em below the top. */
export const EVEN_ASCENT_EM = 0.997;

/**
 * Px that baselines are set lower than Chromium's, which are whole: programs that paint on whole px
 * often cut the fraction off, and the least error upwards would move a line by a px.
 */
export const SAFE_DROP = 0.25;

/**
 * Fonts whose own line is the same in Chromium, LibreOffice and PowerPoint. Others, such as Caladea
 * (ascent 0.9 em for Chromium, 1.05 em for LibreOffice; 0.95 em for PowerPoint's Cambria), are not.
 */
export const EVEN_FONTS = /^(carlito|calibri|liberation|arimo|arial)/i;

/** Text that fills more than this share of its box is kept from wrapping early in other fonts. */
export const TIGHT = 0.94;
