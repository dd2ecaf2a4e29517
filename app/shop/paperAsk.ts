import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type ShopLetters } from '../../typeset/shop/shopPen.ts';
import { type SignLibrary } from '../library/signLibrary.ts';

/** What every paper of a shop is made with, beside the signs. */
export type PaperAsk = {
  readonly project: Project;
  readonly library: SignLibrary;
  readonly day: Day;
  readonly letters: ShopLetters;
};
