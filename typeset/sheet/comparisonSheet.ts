import { type Result, success } from '../../core/result.ts';
import { type Sheet, type SheetAsk, type SheetProblem } from './sheetAsk.ts';
import { type SheetPlace } from './planSheet.ts';

export function layoutComparison(
  _ask: SheetAsk,
  _next: () => SheetPlace,
): Result<readonly Sheet[], SheetProblem> {
  return success([]);
}
