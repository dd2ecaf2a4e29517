import { Button } from 'antd';
import { useState } from 'react';
import { type Sign } from '../../../core/project/sign.ts';
import { SignatureDialog } from '../../kit/controls/SignatureDialog.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';

/** Who decided that this board is Chinese only; without that, missing Mongolian makes it a draft. */
export function ChineseOnly({ sign, put }: { readonly sign: Sign; readonly put: (to: Sign) => void }) {
  const say = useWords(SIGNS);
  const [asking, setAsking] = useState(false);
  const { chineseOnly, ...bilingual } = sign;
  return (
    <Section title={say('chinese-only')}>
      {chineseOnly === undefined ? (
        <Button block onClick={() => setAsking(true)}>
          {say('chinese-only-record')}
        </Button>
      ) : (
        <>
          <p>{say('chinese-only-by', { by: chineseOnly.by, on: chineseOnly.on })}</p>
          <Button block onClick={() => put(bilingual)}>
            {say('chinese-only-undo')}
          </Button>
        </>
      )}
      {asking && (
        <SignatureDialog
          of="chinese-only"
          title={say('chinese-only')}
          note={say('chinese-only-note')}
          by={say('decided-by')}
          document={say('decided-document')}
          ok={say('decided-ok')}
          sign={(decision) => put({ ...sign, chineseOnly: decision })}
          close={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
