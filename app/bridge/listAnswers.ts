import { z } from 'zod';
import { placardPlace, placardRecord } from '../../core/project/placardRecord.ts';
import { MOST_PLACARDS } from '../../core/project/policy.ts';
import { base64 } from './base64.ts';
import { INVENTORY_COLUMN_KEYS } from '../lists/inventoryHeadings.ts';
import { CELL_PROBLEMS } from '../cells/cellProblem.ts';
import { PICTURE_LOSSES } from '../lists/problems.ts';
import { LIST_NAMES } from '../registers/listColumns.ts';

/** A list in a file, and what its headings mean where they are not known ones. */
export const listAsk = <Column extends z.ZodType>(column: Column) => ({
  fileName: z.string().min(1).max(255),
  bytes: base64,
  /** The sheet to read, by its name; null = the first that people see. */
  sheet: z.string().min(1).max(255).nullable(),
  /** An empty heading: the column is not taken. */
  mapping: z.array(z.strictObject({ column, heading: z.string().max(8000) })).max(60),
});

/** A list of existing plates. */
export const inventoryAsk = z.strictObject({
  ...listAsk(z.enum(INVENTORY_COLUMN_KEYS)),
  /** Where plates hang whose row does not say; null = such rows are refused. */
  place: placardPlace.nullable(),
  /** Cells that somebody typed anew, by the row number that the table program shows. */
  mended: z
    .array(
      z.strictObject({
        row: z.number().int(),
        column: z.enum(INVENTORY_COLUMN_KEYS),
        text: z.string().max(8000),
      }),
    )
    .max(8000),
});

/** A list of services, honours and the like. */
export const registerAsk = z.strictObject({
  ...listAsk(z.string().min(1).max(40)),
  register: z.enum(LIST_NAMES),
});

/** What was read of any list. `problem`: the schema of problems that cross the bridge. */
export const listAnswer = <Column extends z.ZodType<string>, Problem extends z.ZodType>(
  column: Column,
  problem: Problem,
) => ({
  /** As they stand in the list, from left to right. */
  headings: z.array(z.string()).max(256),
  /** Column → heading, of those that were found. */
  columns: z.partialRecord(column, z.string()),
  refused: z.number().int(),
  problems: z.array(
    z.strictObject({
      row: z.number().int(),
      key: z.string(),
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
  /** Rows that are captions between the others. */
  captions: z.array(z.number().int()),
  /** Pictures of the sheet that belong to no row. */
  picturesLeft: z.number().int(),
  /** Pictures that stand in the list. */
  pictures: z.array(z.strictObject({ name: z.string(), bytes: base64 })),
  /** Why nothing could be taken, where the headings can be read. */
  unread: problem.nullable(),
});

/** Which of `pictures` is the row's; null = none stands in the list. */
const picture = z.number().int().nullable();

export const inventoryAnswer = <Problem extends z.ZodType>(problem: Problem) =>
  z.strictObject({
    ...listAnswer(z.enum(INVENTORY_COLUMN_KEYS), problem),
    /** Rows that were left out or mended, as they are written. */
    toMend: z.array(z.strictObject({ number: z.number().int(), texts: z.record(z.string(), z.string()) })),
    plates: z
      .array(z.strictObject({ record: placardRecord, photoName: z.string().nullable(), picture }))
      .max(MOST_PLACARDS + 20),
  });

export const registerAnswer = <Problem extends z.ZodType>(problem: Problem) =>
  z.strictObject({
    ...listAnswer(z.string(), problem),
    rows: z.array(
      z.strictObject({
        /** As the table program shows it. */
        number: z.number().int(),
        /** Column → what the cell says. */
        texts: z.record(z.string(), z.string()),
        /** Column → where the cell stands: C7. */
        addresses: z.record(z.string(), z.string()),
        pictureName: z.string().nullable(),
        picture,
      }),
    ),
  });
