import { z } from 'zod';

const item = z.strictObject({
  /** Name of the command, as the window's table of actions has it. */
  action: z.string().min(1).max(60),
  label: z.string().min(1).max(120),
  /** As the window writes it: `Mod+Shift+s`; null = it has none. */
  keys: z.string().min(1).max(30).nullable(),
  enabled: z.boolean(),
});
export type MenuItem = z.infer<typeof item>;

/** The window's commands by group, for the shell's own menu: it shows them and decides nothing. */
export const menuGroups = z
  .array(z.strictObject({ title: z.string().min(1).max(40), items: z.array(item).max(200) }))
  .max(20);
export type MenuGroups = z.infer<typeof menuGroups>;
