import {
  type Clipping,
  clipping,
  copyObjects,
  pasteObjects,
} from '../../../core/editing/commands/clipboard.ts';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { objectsOnLevel } from '../scene/objects.ts';
import { shownLevel } from '../scene/shownLevel.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { type Action } from '../../kit/actions/action.ts';
import { needs, picked } from './picked.ts';

/** The system clipboard carries the objects as JSON text, so that they go from one project to another. */
async function copyPicked(workbench: Workbench): Promise<void> {
  const text = JSON.stringify(copyObjects(workbench.project, picked(workbench)));
  lastCopied = text;
  // Without leave for the clipboard the copy still serves inside this window.
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}
let lastCopied: string | null = null;

async function pasteHere(workbench: Workbench): Promise<void> {
  const text = (await navigator.clipboard?.readText().catch(() => null)) ?? lastCopied;
  const found = clipping.safeParse(text === null ? null : readJson(text));
  if (found.success) putBeside(workbench, 'paste', found.data);
}

/** Puts copies 300 mm beside their originals on the shown level, and picks them. */
function putBeside(workbench: Workbench, label: 'paste' | 'duplicate', copied: Clipping): void {
  const level = shownLevel(workbench.project, workbench.view.get());
  if (level === null) return;
  const idsNow = (): readonly string[] =>
    objectsOnLevel(workbench.project, level.id).map(({ record }) => record.id);
  const before = new Set(idsNow());
  const result = pasteObjects(workbench.project, {
    clipping: copied,
    level: level.id,
    by: { x: 300, y: 300 },
  });
  if (workbench.run(label, result)) workbench.select(idsNow().filter((id) => !before.has(id)));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const CLIPBOARD_ACTIONS: readonly Action[] = [
  {
    name: 'copy',
    group: 'edit',
    keys: ['Mod+c'],
    hindrance: needs(1),
    run: (workbench) => void copyPicked(workbench),
  },
  {
    name: 'cut',
    group: 'edit',
    keys: ['Mod+x'],
    hindrance: needs(1),
    run: (workbench) => {
      const ids = picked(workbench);
      void copyPicked(workbench);
      workbench.run('cut', deleteObjects(workbench.project, { ids }), { select: [] });
    },
  },
  {
    name: 'paste',
    group: 'edit',
    keys: ['Mod+v'],
    hindrance: needs(0),
    run: (workbench) => void pasteHere(workbench),
  },
  {
    name: 'duplicate',
    group: 'edit',
    keys: ['Mod+d'],
    hindrance: needs(1),
    run: (workbench) => putBeside(workbench, 'duplicate', copyObjects(workbench.project, picked(workbench))),
  },
];
