import { useState } from 'react';
import type { Knob } from './knobs.ts';
import { accepts } from './rules.ts';

interface ThresholdFieldProps {
  readonly knob: Knob;
  readonly value: number;
  readonly isOwn: boolean;
  readonly onChange: (value: number) => void;
}

/** One threshold. The input is never changed while typing; for an invalid value it shows what is accepted. */
export function ThresholdField({ knob, value, isOwn, onChange }: ThresholdFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number }>();
  const { key, label, unit, least, most, step, isInteger } = knob;
  // The input is shown until the value changes in another way, by a link or a button.
  const text = typed?.of === value ? typed.text : String(value);
  const isBad = text.trim() === '' || !accepts(knob, Number(text));
  return (
    <label className={isOwn ? 'knob own' : 'knob'}>
      <span>
        {label}
        {isOwn && <span className="knob-default"> (default {knob.standard})</span>}
      </span>
      <span className="knob-value">
        <input
          type="number"
          inputMode="decimal"
          min={least}
          max={most}
          step={step}
          value={text}
          aria-invalid={isBad}
          aria-describedby={isBad ? `bad-${key}` : undefined}
          onChange={({ target }) => {
            const next = target.value.trim() === '' ? NaN : target.valueAsNumber;
            const isGood = accepts(knob, next);
            setTyped({ text: target.value, of: isGood ? next : value });
            if (isGood) onChange(next);
          }}
        />
        {unit}
      </span>
      {isBad && (
        <span className="knob-bad" id={`bad-${key}`}>
          {isInteger ? 'A whole number from' : 'From'} {least} to {most}
        </span>
      )}
    </label>
  );
}
