import { useEffect, useState } from 'react';
import { useView } from '../../kit/session/context.ts';
import { LIGHT } from '../../kit/theme/palette.ts';
import { type Colours } from '../canvas/colours.ts';

/** Paper is white in both themes, so what lies over it keeps the light theme's colours; only the desk follows. */
export function useColours(): Colours {
  const theme = useView(({ preferences }) => preferences.theme);
  const [desk, setDesk] = useState(LIGHT.desk);
  useEffect(
    () => setDesk(getComputedStyle(document.documentElement).getPropertyValue('--desk').trim()),
    [theme],
  );
  return { ...COLOURS, desk };
}

const COLOURS = {
  line: LIGHT.line,
  accent: LIGHT.accent,
  accentSoft: LIGHT.accentSoft,
  fault: LIGHT.fault,
  panel: LIGHT.panel,
  ink: LIGHT.ink,
};
