import { useEffect, useState } from 'react';
import { copyText } from './clipboard.ts';
import { Icon } from './Icon.tsx';

interface CopyButtonProps {
  /** The text, or a function that creates it on click. */
  readonly text: string | (() => string);
  readonly label: string;
  /** Only the icon, with the label for screen readers. */
  readonly small?: boolean;
}

/** Copies text and shows whether that succeeded. */
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
