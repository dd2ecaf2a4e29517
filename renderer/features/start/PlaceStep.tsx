import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { NameOffer } from '../../kit/controls/NameOffer.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { START } from '../../kit/strings/start.ts';
import { useAnswer } from './useAnswer.ts';

export type PlaceNames = {
  readonly league: string;
  readonly banner: string;
  readonly township: string;
  readonly village: string;
};

/** The register of names, with the place register's townships as suggestions. */
export function PlaceStep({
  place,
  tried,
  change,
}: {
  readonly place: PlaceNames;
  readonly tried: boolean;
  readonly change: (place: PlaceNames) => void;
}) {
  const say = useWords(START);
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
        <Input
          value={place.village}
          maxLength={60}
          onChange={(event) => change({ ...place, village: event.target.value })}
        />
        {lacks(place.village)}
        {place.village.length > 1 && !/(嘎查|村|社区)$/.test(place.village.trim()) ? (
          <small className="tone-caution">{say('village-generic')}</small>
        ) : (
          <small>{say('village-hint')}</small>
        )}
      </label>
      <NameOffer typed={place.village} take={(village) => change({ ...place, village })} />
    </>
  );
}
