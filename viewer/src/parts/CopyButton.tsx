import { useEffect, useState } from 'react';
import { copyText } from './clipboard.ts';
import { Icon } from './Icon.tsx';

interface CopyButtonProps {
  /** The text, or what makes it at the moment of the click. */
  readonly text: string | (() => string);
  readonly label: string;
  /** Only the sign, with the label for those who cannot see it. */
  readonly small?: boolean;
}

/** Puts text on the clipboard and says whether that worked. */
export function CopyButton({ text, label, small = false }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    const done = await copyText(typeof text === 'string' ? text : text());
    setState(done ? 'copied' : 'failed');
  };
  const said = state === 'copied' ? 'Copied' : state === 'failed' ? 'Could not copy' : label;
  return (
    <button
      type="button"
      className={small ? 'icon-button' : undefined}
      aria-label={small ? said : undefined}
      title={small ? said : undefined}
      onClick={() => void copy()}
    >
      <Icon name={state === 'copied' ? 'done' : 'copy'} />
      {!small && <span aria-live="polite">{said}</span>}
    </button>
  );
}
