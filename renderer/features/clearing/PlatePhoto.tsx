import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { photographPlacard } from '../../../core/editing/commands/placards.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PHOTO_FILES, photographPlate } from './photos.ts';

/** How the plate looks today, and how the place looks once the decision is carried out. */
export function PlatePhoto({
  record,
  when,
}: {
  readonly record: PlacardRecord;
  readonly when: 'before' | 'after';
}) {
  const workbench = useWorkbench();
  const say = useWords(PLATE_IMPORT);
  const after = when === 'after';
  const key = after ? record.decision?.photoAfter : record.photo;
  const asset = useProject((project) => project.assets.find(({ sha256 }) => sha256 === key));
  const add = say(after ? 'photo-after-choose' : 'photo-choose');
  return (
    <Section title={say(after ? 'photo-after' : 'photo')}>
      {asset !== undefined && (
        <Thumbnail
          key={asset.sha256}
          asset={asset}
          words={say(after ? 'photo-after-of' : 'photo-of', { text: record.text })}
        />
      )}
      <div className="button-line">
        <ChooseFiles
          words={asset === undefined ? add : say('photo-replace')}
          accept={PHOTO_FILES}
          take={([file]) => {
            if (file !== undefined) void photographPlate(workbench, record.id, file, when);
          }}
        />
        {asset !== undefined && (
          <Button
            onClick={() =>
              workbench.run('photo-placard', photographPlacard(workbench.project, record.id, null, when))
            }
          >
            {say('photo-remove')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Thumbnail({ asset, words }: { readonly asset: Asset; readonly words: string }) {
  const { assets } = useWorkbench();
  const document = useSession((session) => session.document);
  const say = useWords(PLATE_IMPORT);
  const [shown, setShown] = useState<string | 'loading' | 'gone'>('loading');
  useEffect(() => {
    let address: string | null = null;
    let left = false;
    void assets.bytes(document, asset).then((answer) => {
      if (left) return;
      if (!answer.ok) return setShown('gone');
      address = URL.createObjectURL(answer.value);
      return setShown(address);
    });
    return () => {
      left = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [assets, document, asset]);
  if (shown === 'loading' || shown === 'gone') return <p className="field-note">{say(`photo-${shown}`)}</p>;
  return <img className="plate-photo" src={shown} alt={words} onError={() => setShown('gone')} />;
}
