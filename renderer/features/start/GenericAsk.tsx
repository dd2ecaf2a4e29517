import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../kit/strings/language.ts';
import { GENERIC_WORDS, START } from '../../kit/strings/start.ts';

/** Asks of a village's name without 嘎查, 村 or 社区 which the full one is: signs say what stands there. */
export function GenericAsk({
  name,
  tone,
  take,
  children,
}: {
  readonly name: string;
  readonly tone: 'fault' | 'caution';
  /** With the full name, or the name itself where that is all of it. */
  readonly take: (full: string) => void;
  readonly children?: ReactNode;
}) {
  const say = useWords(START);
  return (
    <p className={`tone-${tone} village-asks`} role="alert">
      {say('village-generic', { name })}
      {GENERIC_WORDS.map((word) => (
        <Button key={word} size="small" onClick={() => take(`${name}${word}`)}>
          {`${name}${word}`}
        </Button>
      ))}
      <Button size="small" onClick={() => take(name)}>
        {say('village-plain')}
      </Button>
      {children}
    </p>
  );
}
