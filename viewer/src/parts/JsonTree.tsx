import { useState } from 'react';

interface JsonTreeProps {
  readonly name: string;
  readonly value: unknown;
  readonly isOpen?: boolean;
}

/** The number of children shown initially: a stored hour has thousands of intervals. */
const STEP = 100;

/** Collapsible JSON. Children are rendered when they are opened, so size does not matter. */
export function JsonTree({ name, value, isOpen = false }: JsonTreeProps) {
  const [open, setOpen] = useState(isOpen);
  const [shown, setShown] = useState(STEP);
  if (typeof value !== 'object' || value === null)
    return (
      <div className="json-leaf">
        <span className="json-name">{name}:</span>{' '}
        <span className={`json-${value === null ? 'null' : typeof value}`}>{JSON.stringify(value)}</span>
      </div>
    );
  const children: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index: number) => [String(index), item] as const)
    : Object.entries(value);
  const size = Array.isArray(value) ? `[${children.length}]` : `{${children.length}}`;
  return (
    <details className="json-node" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="json-name">{name}</span> <span className="muted">{size}</span>
      </summary>
      {open && (
        <div className="json-children">
          {children.slice(0, shown).map(([key, child]) => (
            <JsonTree key={key} name={key} value={child} />
          ))}
          {children.length > shown && (
            <button type="button" onClick={() => setShown(shown + STEP * 5)}>
              Show more of {children.length - shown}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
