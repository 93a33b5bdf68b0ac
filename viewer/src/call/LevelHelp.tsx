import { useState } from 'react';
import { LEVELS, type Severity } from './severity.ts';
import { Icon } from '../parts/Icon.tsx';

const ID = 'levels';

interface Explained extends Pick<Severity, 'tone' | 'icon' | 'word'> {
  readonly text: string;
}

/** The limits are those of `impact` in docs/quality.md. */
const EXPLAINED: readonly Explained[] = [
  {
    ...LEVELS.SEVERE,
    text: 'The conversation failed: most of what was said was lost for a quarter of the talk or for half a minute, or the call was never established or was cut off.',
  },
  { ...LEVELS.NOTICEABLE, text: 'They could talk, but with gaps, delay or silence that disturbed them.' },
  { ...LEVELS.MINOR, text: 'Under five lost seconds, or under a twentieth of the talk.' },
  { tone: 'info', icon: 'info', word: 'No harm', text: 'Something failed, but nobody heard it.' },
  { tone: 'good', icon: 'good', word: 'No fault', text: 'Nothing failed, or the silence was intended: hold or mute.' },
  { tone: 'info', icon: 'unknown', word: 'Unknown', text: 'Less than two seconds of audio were measured.' },
];

/** A button that explains all levels of harm. */
export function LevelHelp() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="quiet level-button" popoverTarget={ID}>
        How bad is that?
      </button>
      <div
        id={ID}
        popover="auto"
        className="levels"
        role="dialog"
        aria-label="How bad a call was"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && <Explanation />}
      </div>
    </>
  );
}

const Explanation = () => (
  <>
    <h2>How bad a call was</h2>
    <dl>
      {EXPLAINED.map(({ tone, icon, word, text }) => (
        <div key={word} className={tone}>
          <dt>
            <Icon name={icon} /> {word}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p className="muted">
      Each second counts by how much of the speech was lost: silence in full, a light gap only in part. So 50 s of gaps
      can be less bad than 20 s of silence. The person who lost more decides. “Unless intended” means that a mute switch
      or a hold would look the same: ask the person.
    </p>
  </>
);
