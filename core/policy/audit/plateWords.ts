import { z } from 'zod';

const terms = z.array(z.string().min(1).max(20)).min(1);

/**
 * What the words on plates say, as data (plate-words.json of the region): no plate names, only the terms of which plates are
 * made. Which clause a proposal rests on is the region's own affair.
 */
export const plateWords = z.strictObject({
  format: z.literal('paijiang-plate-words'),
  version: z.literal(1),
  id: z.string().min(1).max(60),
  /** Generic words that end a place's name; longest first is not needed. */
  placeGenerics: terms,
  /** Words that end like a place's name and are none: 农村, 驻村 … */
  notPlaces: terms,
  /** Words about the plate itself that trail its name: 标牌, 牌匾 … */
  trailing: terms,
  /** Beginnings of the numbers and titles of central documents and of laws (clause （六）). */
  documents: terms,
  /** How the numbers of documents of 党中央 and 国务院 begin: 中办发, 国发 … */
  centralNumbers: terms,
  /** 党中央 and 国务院 by the names under which they issue; their general offices end in `generalOffice`. */
  centralIssuers: terms,
  generalOffice: z.string().min(1).max(20),
  /** Who makes laws and regulations, and how the titles of those begin that say whose they are. */
  lawIssuers: terms,
  lawTitles: terms,
  /** How the numbers and names of offices below the region go on: 旗政办, 苏木人民政府 … (clause （六）). */
  lowerOffices: terms,
  /** What the name of a mechanism ends with (clause （六）: 中心、站、所等): a room is not called so. */
  mechanisms: terms,
  /** Work for which the village must never be responsible (clause （二）): its plates cannot be kept. */
  barred: terms,
  /** The village's own bodies and persons as they stand before 办公室: 书记, 村委会 … */
  ownOffices: terms,
  /** What stands before 办公室 and names no body at all: 综合, 联合 … */
  plainOffices: terms,
  /** What an office ends with: 办公室, 办. */
  offices: terms,
  /** Rooms by what is done in them: a plate that ends so is a room plate. */
  rooms: terms,
  /** Honours: distinctions, titles, model this and that. */
  honours: terms,
  /** Work that is not the village's. */
  beyond: terms,
  /** Bodies that are not the village's: firms, banks, schools, departments' own branches. */
  outsideBodies: terms,
  /** 基地, 联络点: whose they are says what stands before them, a body that is not the village's or a subject of work. */
  outposts: terms,
  /** What the name of a room ends with that no other term knows, and the endings that look like it. */
  roomEndings: terms,
  notRooms: terms,
  /** Things set up for a campaign: groups, headquarters, offices for a title. */
  campaigns: terms,
  /** Postings that belong on 村务公开栏. */
  notices: terms,
  /** Guidance that belongs on 办事服务指引牌. */
  guidance: terms,
  /** Subjects of work, and the catalogue entries that do it already, the fittest first. */
  topics: z.array(z.strictObject({ terms, into: z.array(z.string().min(1)).min(1) })).min(1),
});
export type PlateWords = z.infer<typeof plateWords>;
