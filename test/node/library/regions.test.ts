import { renameSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TEMPLATES, templateSource } from '../../../node/library/library.ts';
import { copiedTemplates } from '../../support/templates.ts';

it('[LAW-3] every folder of regions is read, whatever its name; a file beside them is let lie', () => {
  const templates = copiedTemplates();
  renameSync(templates.path('regions/shandong'), templates.path('regions/shandong-v1.2'));
  writeFileSync(templates.path('regions/LICENCE'), 'words');
  const files = (url: URL) => templateSource(url)('regions/*').map(({ file }) => file);
  expect(files(templates.url)).toEqual(
    files(TEMPLATES).map((file) => file.replace('shandong', 'shandong-v1.2')),
  );
  expect(files(templates.url)).toContain('regions/shandong-v1.2/rulebook.json');
});
