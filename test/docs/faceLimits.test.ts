import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { ROOT } from '../support/fonts.ts';

const eslint = new ESLint({ cwd: ROOT });

async function told(file: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).flatMap(({ ruleId, message }) =>
    ruleId === 'no-restricted-imports' ? [message] : [],
  );
}

it('[LAW-5] a file of the face that would build a change is refused, and told where changes are made', async () => {
  const builders = [
    "import { Draft } from '../../core/editing/draft.ts';\nnew Draft();\n",
    "import { changeBetween } from '../core/editing/draft.ts';\nchangeBetween();\n",
    "import { command } from '../../core/editing/command.ts';\ncommand();\n",
    "import { planCommand } from '../../core/editing/command.ts';\nplanCommand();\n",
    "import { withTable } from '../../core/editing/tables.ts';\nwithTable();\n",
    "import { settle } from '../../core/editing/structure/settle.ts';\nsettle();\n",
  ];
  for (const code of builders)
    for (const file of ['renderer/features/scene/x.ts', 'renderer/features/canvas/x.ts'])
      expect((await told(file, code)).join()).toContain('core/editing/commands');
  const type =
    "import { type CommandResult } from '../../core/editing/command.ts';\nexport type X = CommandResult;\n";
  expect(await told('renderer/features/scene/x.ts', type)).toEqual([]);
  expect(await told('app/x.ts', "import { Draft } from '../core/editing/draft.ts';\nnew Draft();\n")).toEqual(
    [],
  );
});
