import { z } from 'zod';

/** A version as the program's own: three numbers. */
const versionNumber = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/);
/** A file beside the manifest, never a way elsewhere. */
const fileName = z
  .string()
  .max(120)
  .regex(/^\w[\w.+-]*\.(exe|deb|AppImage|gz)$/);

/** What stands in `update.json` of an update folder (docs/spec/desktop.md). */
export const updateManifest = z.strictObject({
  program: z.literal('paijiang'),
  version: versionNumber,
  notes: z.strictObject({ zh: z.string().max(2000), en: z.string().max(2000) }),
  files: z
    .array(
      z.strictObject({
        platform: z.string().regex(/^[a-z0-9]{1,20}-[a-z0-9]{1,20}$/),
        name: fileName,
        bytes: z.number().int().positive(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(40),
});
export type UpdateManifest = z.infer<typeof updateManifest>;

/** What is the matter with an update folder. */
export const UPDATE_FAULTS = ['unreachable', 'unsigned', 'refused', 'file-missing', 'file-wrong'] as const;

/** Where looking for a newer program has led. */
export const update = z.discriminatedUnion('state', [
  /** Nobody named a folder: nothing is looked for. */
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('current'), folder: z.string() }),
  z.strictObject({
    state: z.literal('newer'),
    folder: z.string(),
    version: versionNumber,
    files: z.array(fileName).min(1),
    notes: z.strictObject({ zh: z.string(), en: z.string() }),
  }),
  z.strictObject({ state: z.literal('fault'), folder: z.string(), fault: z.enum(UPDATE_FAULTS) }),
]);
export type Update = z.infer<typeof update>;

/** Whether a version is newer than another; both are three numbers. */
export function isNewer(one: string, other: string): boolean {
  const [ours, theirs] = [one, other].map((version) => version.split('.').map(Number));
  for (const [at, number] of (ours ?? []).entries()) {
    const than = theirs?.[at] ?? 0;
    if (number !== than) return number > than;
  }
  return false;
}
