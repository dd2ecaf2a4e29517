import { type Project } from '../../project/project.ts';
import { type EmblemSlot, type SuppliedEmblem, withEmblem, withoutEmblem } from '../../project/emblems.ts';
import { command, type CommandResult } from '../command.ts';
import { type Draft } from '../draft.ts';

/** Official artwork into a slot, with who supplied it. */
export function placeEmblem(project: Project, slot: EmblemSlot, supplied: SuppliedEmblem): CommandResult {
  return command(project, (draft) => take(draft, withEmblem(project, slot, supplied)));
}

/** The slot empty again; the file leaves the project where nothing else names it. */
export function clearEmblem(project: Project, slot: EmblemSlot): CommandResult {
  return command(project, (draft) => take(draft, withoutEmblem(project, slot)));
}

function take(draft: Draft, { emblems, assets }: Project): undefined {
  draft.setPart('emblems', emblems);
  draft.set('assets', assets);
}
