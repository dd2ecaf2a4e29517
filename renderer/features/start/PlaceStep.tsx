import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { NameOffer } from '../../kit/controls/NameOffer.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { START } from '../../kit/strings/start.ts';
import { GenericAsk } from './GenericAsk.tsx';
import { useAnswer } from './useAnswer.ts';
import { hasGeneric, type PlaceNames, type Wish } from './wish.ts';

/** The register of names, with the place register's townships as suggestions. */
export function PlaceStep({
  wish: { place, plainName },
  tried,
  change: changeWish,
}: {
  readonly wish: Wish;
  readonly tried: boolean;
  readonly change: (part: Partial<Pick<Wish, 'place' | 'plainName'>>) => void;
}) {
  const say = useWords(START);
  const change = (next: PlaceNames): void => changeWish({ place: next });
  const { banner, township, village } = place;
  const [villages] = useAnswer('villages', { words: village.slice(0, 60), banner, township });
  const villageOptions = (villages?.villages ?? []).map((one) => ({
    value: [one.league, one.banner, one.township, one.village].join(' '),
    label: (
      <>
        {one.village} <span className="tone-faint">{`${one.banner} · ${one.township}`}</span>
      </>
    ),
  }));
  const unclear = village.trim().length > 1 && !hasGeneric(village) && plainName !== village.trim();
  const [words, setWords] = useState('');
  const [answer] = useAnswer('places', { words });
  const options = (answer?.places ?? []).map(({ league, banner, township }) => ({
    value: [league, banner, township].join(' '),
    label: (
      <>
        {township} <span className="tone-faint">{`${league} · ${banner}`}</span>
      </>
    ),
  }));
  const lacks = (name: string) =>
    tried && name.trim() === '' ? <small className="tone-fault">{say('required')}</small> : null;
  return (
    <>
      <label className="field">
        <span>{say('place-search')}</span>
        <AutoComplete
          autoFocus
          className="wide"
          options={options}
          value={place.township}
          showSearch={{ onSearch: setWords }}
          placeholder={say('place-search-hint')}
          onChange={(township: string) => change({ ...place, township })}
          onSelect={(value: string) => {
            const [league = '', banner = '', township = ''] = value.split(' ');
            change({ ...place, league, banner, township });
          }}
        />
        {lacks(place.township)}
        <small>{say('place-note')}</small>
      </label>
      <NameOffer typed={place.township} take={(township) => change({ ...place, township })} />
      <div className="field-pair">
        <label className="field">
          <span>{say('banner')}</span>
          <Input
            value={place.banner}
            maxLength={60}
            onChange={(event) => change({ ...place, banner: event.target.value })}
          />
          {lacks(place.banner)}
          <NameOffer typed={place.banner} take={(banner) => change({ ...place, banner })} />
        </label>
        <label className="field">
          <span>{say('league')}</span>
          <Input
            value={place.league}
            maxLength={60}
            onChange={(event) => change({ ...place, league: event.target.value })}
          />
        </label>
      </div>
      <label className="field">
        <span>{say('village')}</span>
        <AutoComplete
          className="wide"
          options={villageOptions}
          value={village}
          maxLength={60}
          placeholder={say('village-search-hint')}
          onChange={(typed: string) => change({ ...place, village: typed })}
          onSelect={(value: string) => {
            const [league = '', ofBanner = '', ofTownship = '', name = ''] = value.split(' ');
            change({ league, banner: ofBanner, township: ofTownship, village: name });
          }}
        />
        {lacks(village)}
        {!unclear && <small>{say('village-hint')}</small>}
      </label>
      {unclear && (
        <GenericAsk
          name={village.trim()}
          tone={tried ? 'fault' : 'caution'}
          take={(full) =>
            full === village.trim() ? changeWish({ plainName: full }) : change({ ...place, village: full })
          }
        />
      )}
      <NameOffer typed={place.village} take={(village) => change({ ...place, village })} />
    </>
  );
}
