/** Below this the edges of a picture show as steps at arm's length: it is refused (house choice). */
export const LEAST_DPI = 72;
/** What large-format printers ask of a picture at its final size; less is noted. */
export const GOOD_DPI = 150;
/** Of plan sheets that are written as pictures, where nobody asks for another. */
export const SHEET_DPI = 150;
