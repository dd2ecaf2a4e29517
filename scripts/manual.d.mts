import { type Page } from '../renderer/features/help/manual.ts';

export function readManual(folder: string): Page[];
export function readPage(name: string, markdown: string): Page;
