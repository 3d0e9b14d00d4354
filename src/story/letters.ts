/**
 * Character classes for patterns that every text goes through. `\p{Lu}` and `\p{L}` span the whole
 * of Unicode: a pattern that holds them a dozen times takes tens of milliseconds to compile, which
 * a cold start can't afford. Put these inside `[…]`.
 */

/** Capitals of the Latin and Cyrillic alphabets. */
export const UPPER =
  "A-Z\u00C0-\u00D6\u00D8-\u00DEĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ\u0391-\u03A9\u0400-\u042FҐ";

/** Small letters of the Latin and Cyrillic alphabets. */
export const LOWER =
  "a-z\u00DF-\u00F6\u00F8-\u00FFāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž\u03B1-\u03C9\u0430-\u045Fґ";

/** Whatever a word of any script may hold: no space, no punctuation that parts words. */
export const IN_WORD = '^\\s.,;:!?…“”"«»„‘()\\[\\]{}<>|/—–';

/** Letters of the Latin, Greek and Cyrillic alphabets. */
export const LETTER = UPPER + LOWER;
