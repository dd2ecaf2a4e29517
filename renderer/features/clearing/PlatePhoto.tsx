import { Button } from 'antd';
import { photographPlacard } from '../../../core/editing/commands/placards.ts';
import { type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { AssetPicture } from '../../kit/controls/AssetPicture.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { addPhoto, PHOTO_FILES } from '../registers/lists/pictures.ts';

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
        <AssetPicture
          key={asset.sha256}
          className="plate-photo"
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

async function photographPlate(
  workbench: Workbench,
  id: string,
  file: File,
  when: 'before' | 'after',
): Promise<void> {
  const added = await addPhoto(workbench, file);
  if (added.ok) workbench.run('photo-placard', photographPlacard(workbench.project, id, added.value, when));
  else workbench.hostRefused(added.problem);
}
