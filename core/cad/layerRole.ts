/** What a layer's lines or texts are taken for. */
export const LAYER_ROLES = [
  'faces',
  'axes',
  'dividers',
  'open',
  'shared',
  'columns',
  'outdoors',
  'windows',
  'doors',
  'openings',
  'rooms',
  'none',
] as const;
/**
 * `faces`: the faces of walls, as closed contours or as pairs of lines. `axes`: single lines that are walls of a
 * given thickness. `dividers` and `open`: single lines that part rooms without a body. `shared`: lines along the walls
 * that a neighbour shares. `columns`, `outdoors`: closed lines. `windows`, `doors`, `openings` (both): lines and arcs
 * that are openings without being blocks. `rooms`: names of rooms.
 */
export type LayerRole = (typeof LAYER_ROLES)[number];
