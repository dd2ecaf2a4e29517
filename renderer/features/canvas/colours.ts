/** Colours of the frame that the canvas needs; read from the style sheet, so that both agree. */
export type Colours = {
  readonly desk: string;
  readonly line: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly fault: string;
  readonly panel: string;
  readonly ink: string;
};
