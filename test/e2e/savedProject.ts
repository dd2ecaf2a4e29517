import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { sha256 } from '../support/sha256.ts';

/** Saves, waits for the head of the window to say so (a notice of an earlier saving may still stand), and reads the file. */
export async function saved(page: Page, path: string): Promise<Project> {
  await page.keyboard.press('Control+s');
  await expect(page.getByText('未保存')).toHaveCount(0);
  await expect(page.locator('.safety')).toContainText('已保存');
  const opened = openProjectFile(await readFile(path), { sha256 });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.project;
}
