import { type Project } from '../../../core/project/project.ts';
import { Store } from '../../kit/session/store.ts';

/** The project as a gesture shows it before it is let go; null while nothing is going on. */
export const preview = new Store<Project | null>(null);
