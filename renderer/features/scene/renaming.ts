import { reachOf, rename, type Renaming, followingAtFirst } from '../../../core/editing/commands/rename.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** A name that is to become another, while the user sees what it reaches and says what follows. */
export const renamingAsked = new Store<Renaming | null>(null);

/**
 * A name becomes another: at once where nothing but itself changes, else after a question with all that it reaches
 * (STUDIO-100). A refusal is told as any command's is.
 */
export function askRename(workbench: Workbench, renaming: Renaming): void {
  const { project } = workbench;
  const reach = reachOf(project, renaming, workbench.library.signs.templates);
  if (!reach.ok) {
    if (reach.problem.code !== 'nothing-to-do') workbench.refuse(reach.problem);
    return;
  }
  const { typed, unsigned, signs } = reach.value;
  const isPlace = renaming.of === 'village' || renaming.of === 'township' || renaming.of === 'banner';
  if (typed.length > 0 || unsigned.length > 0 || (isPlace && signs.length > 0)) renamingAsked.set(renaming);
  else if (
    workbench.run('rename', rename(project, renaming, followingAtFirst(typed))) &&
    renaming.of === 'room' &&
    signs.length > 1
  )
    tellSigns(workbench, signs);
}

/** As many names of signs as a notice has room for. */
const NAMED = 4;

/** A room's name stands on more signs than its own plate: which have followed. */
function tellSigns(workbench: Workbench, ids: readonly string[]): void {
  const { project, library } = workbench;
  const { templates } = library.signs;
  const names = project.signs
    .filter(({ id }) => ids.includes(id))
    .map((sign) => shortName(project, sign, templates));
  const more = names.length > NAMED ? '…' : '';
  workbench.tell('renamed', { count: String(names.length), signs: names.slice(0, NAMED).join('、') + more });
}
