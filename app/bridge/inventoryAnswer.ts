import { z } from 'zod';
import { placardPlace, placardRecord } from '../../core/project/placardRecord.ts';
import { MOST_PLACARDS } from '../../core/project/policy.ts';
import { base64 } from './base64.ts';
import { PLACARD_COLUMN_KEYS } from '../lists/placardColumns.ts';
import { CELL_PROBLEMS } from '../cells/cellProblem.ts';
import { PICTURE_LOSSES } from '../lists/problems.ts';

/** A list of existing plates, and what its headings mean where they are not known ones. */
export const inventoryAsk = z.strictObject({
  fileName: z.string().min(1).max(255),
  bytes: base64,
  /** The sheet to read, by its name; null = the first that people see. */
  sheet: z.string().min(1).max(255).nullable(),
  /** An empty heading: the column is not taken. */
  mapping: z
    .array(
      z.strictObject({
        column: z.enum(PLACARD_COLUMN_KEYS),
        heading: z.string().max(8000),
      }),
    )
    .max(PLACARD_COLUMN_KEYS.length),
  /** Where plates hang whose row does not say; null = such rows are refused. */
  place: placardPlace.nullable(),
});

/** What was read. `problem`: the schema of problems that cross the bridge. */
export const inventoryAnswer = <Problem extends z.ZodType>(problem: Problem) =>
  z.strictObject({
    /** As they stand in the list, from left to right. */
    headings: z.array(z.string()).max(256),
    /** Column → heading, of those that were found. */
    columns: z.partialRecord(z.enum(PLACARD_COLUMN_KEYS), z.string()),
    plates: z
      .array(
        z.strictObject({
          record: placardRecord,
          photoName: z.string().nullable(),
          /** Which of `pictures` is its photo; null = none stands in the list. */
          picture: z.number().int().nullable(),
        }),
      )
      .max(MOST_PLACARDS + 20),
    refused: z.number().int(),
    problems: z.array(
      z.strictObject({
        row: z.number().int(),
        column: z.string(),
        code: z.enum(CELL_PROBLEMS),
        value: z.string(),
      }),
    ),
    /** Cells whose formula's stored result was taken. */
    formulas: z.number().int(),
    encoding: z.string().nullable(),
    /** The sheet that was read, and what of it was not; null for a csv. */
    sheet: z
      .strictObject({
        name: z.string(),
        sheets: z.array(z.string()),
        fitting: z.array(z.string()),
        hiddenRows: z.number().int(),
        hiddenColumns: z.array(z.string()),
        lostPictures: z.array(z.strictObject({ row: z.number().int(), why: z.enum(PICTURE_LOSSES) })),
      })
      .nullable(),
    /** Rows whose size has no unit and was read as millimetres. */
    sizesAssumed: z.array(z.number().int()),
    /** Rows that are captions between the plates. */
    captions: z.array(z.number().int()),
    /** Pictures of the sheet that belong to no plate. */
    picturesLeft: z.number().int(),
    /** Pictures that stand in the list. */
    pictures: z.array(z.strictObject({ name: z.string(), bytes: base64 })),
    /** Why nothing could be taken, where the headings can be read. */
    unread: problem.nullable(),
  });
