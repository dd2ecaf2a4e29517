import { type Level } from '../../../core/project/plan/level.ts';
import { useProject, useView } from '../../kit/session/context.ts';
import { type ThemeName } from '../../kit/theme/palette.ts';
import { useThemeName } from '../../kit/theme/useThemeName.ts';
import { underlaysOf } from '../underlay/underlays.ts';

/** The paper of a level: dark in the dark theme, but white under a picture, which is traced in its own colours. */
export function usePlanPaper(level: Level): ThemeName {
  const theme = useThemeName(useView(({ preferences }) => preferences.theme));
  const pictured = useProject((project) => underlaysOf(project, level).some(({ shown }) => shown));
  return pictured ? 'light' : theme;
}
