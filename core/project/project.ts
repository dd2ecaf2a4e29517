import { z } from 'zod';
import { chosenBasis } from './areaBasis.ts';
import { asset, emblem } from './asset.ts';
import { boards, emptyBoards } from './boards.ts';
import { language } from './language.ts';
import { mechanism, organisations } from './organisation.ts';
import { ownInks } from './ownInk.ts';
import { emptyPapers, papers } from './papers.ts';
import { signature } from './people.ts';
import { plan } from './plan/plan.ts';
import { emptyPolicyRecords, policyRecords } from './policy.ts';
import { register, setting } from './register.ts';
import { room } from './room.ts';
import { sign } from './sign.ts';
import { specification } from './specification.ts';
import { emptyTitleEntries, titleEntries } from './titleEntries.ts';
import { typefaces } from './typeface.ts';
import { waivers } from './waiver.ts';

export const PROJECT_VERSION = 2;

/** Areas that somebody measured, in m², for a centre whose plan is not drawn (requirement AREA-3: each basis named). */
const measuredAreas = z.strictObject({
  building: z.number().positive().max(1_000_000).optional(),
  axis: z.number().positive().max(1_000_000).optional(),
  usable: z.number().positive().max(1_000_000).optional(),
  outdoor: z.number().nonnegative().max(10_000_000).optional(),
  measured: signature.optional(),
  /** Which of them counts, where a document of the place says so; absent = as the rulebook has it. */
  chosen: chosenBasis.optional(),
});

/** One centre: a village's project. The whole of it is one JSON document (docs/spec/project-file.md). */
export const project = z.strictObject({
  format: z.literal('paijiang'),
  version: z.literal(PROJECT_VERSION),
  id: z.string().min(1).max(60),
  register,
  setting,
  organisations,
  mechanisms: z.array(mechanism).max(40),
  areas: measuredAreas,
  rooms: z.array(room).max(400),
  /** null = not drawn. */
  plan: plan.nullable().default(null),
  language,
  typefaces,
  /** Id of a look in templates/looks; absent = plain (docs/spec/looks.md). */
  look: z.string().min(1).max(40).optional(),
  /** Inks in the place of the house's (docs/spec/looks.md). */
  ownInks: ownInks.optional(),
  emblems: z.strictObject({ centre: emblem.nullable(), practice: emblem.nullable() }),
  signs: z.array(sign).max(2000),
  /** What the shop is told of every sign that does not say it itself (docs/spec/specification.md). */
  specification: specification.optional(),
  assets: z.array(asset).max(5000),
  /** Inventory, decisions, answers to findings, boards and services (docs/spec/policy.md). */
  policy: policyRecords.default(emptyPolicyRecords),
  /** Honours, façade and the fixed words of boards (docs/spec/boards.md). */
  boards: boards.default(emptyBoards),
  /** Entries of the title block of the plan sheets (docs/spec/sheets.md); files from before they existed have none. */
  titleEntries: titleEntries.default(emptyTitleEntries),
  /** Entries of the official papers (docs/spec/papers.md); files from before they existed have none. */
  papers: papers.default(emptyPapers),
  /** Findings of the preflight that somebody lets stand (docs/spec/preflight.md). */
  waivers: waivers.optional(),
});
export type Project = z.infer<typeof project>;
