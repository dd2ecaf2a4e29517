import { applyChange } from '../../../core/editing/apply.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { type Project } from '../../../core/project/project.ts';
import { useProject } from '../../kit/session/context.ts';
import { Store, useStore } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

type Typed = { readonly of: Project; readonly project: Project };

/** The project as what is being typed would make it, and the project that it would change; null = nobody types. */
const typed = new Store<Typed | null>(null);

/**
 * Shows what a command would do with the text as it stands in its field; a refusal and null show the project as it is.
 * A field that goes says null when its document may have been closed already.
 */
export function showTyped(
  workbench: Pick<Workbench, 'project'>,
  change: ((of: Project) => CommandResult) | null,
): void {
  if (change === null) return typed.set(null);
  const of = workbench.project;
  const result = change(of);
  typed.set(result.ok ? { of, project: applyChange(of, result.value) } : null);
}

/**
 * What pictures of signs are made of: with the text that is being typed, for as long as it is about this very project.
 * @internal
 */
export function shownProject(project: Project, now: Typed | null): Project {
  return now?.of === project ? now.project : project;
}

export function useShownProject(): Project {
  return shownProject(
    useProject((now) => now),
    useStore(typed, (now) => now),
  );
}
