import { type Preferences } from '../../../app/bridge/preferences.ts';
import { type Workbench } from './workbench.ts';

/** Changes language or theme at once, and remembers it in the host. */
export function setPreferences(workbench: Workbench, part: Partial<Preferences>): void {
  const preferences = { ...workbench.view.get().preferences, ...part };
  workbench.view.change({ preferences });
  void workbench.host.ask('prefer', preferences);
}
