import { type SignSubject } from '../../../core/project/sign.ts';
import { type RegisterPage } from '../../kit/session/view.ts';

/** The page of 资料 on which what a sign shows is put in its places; null = it has none. */
export function wallPage({ of }: SignSubject): RegisterPage | null {
  if (of === 'honours') return 'honoursWall';
  if (of === 'facade') return 'facade';
  return of === 'noticeBoard' ? 'notice' : null;
}
