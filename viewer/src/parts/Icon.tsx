/** Shapes on a grid of 16, drawn with one line, so that a state is told by form before colour. */
const PATHS = {
  alert: 'M8 1.8 15 14H1ZM8 6v4M8 12v.4',
  warning: 'M8 1.8 15 14H1ZM8 6v4M8 12v.4',
  critical: 'M5.1 1.5h5.8l3.6 3.6v5.8l-3.6 3.6H5.1l-3.6-3.6V5.1ZM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7.2v4.2M8 4.6v.4',
  good: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8.2l2.1 2.2L11 5.9',
  unknown: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM6 6.2a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1.2M8 11.4v.3',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  done: 'M2.5 8.5 6.5 12.5 13.5 4',
  down: 'M8 2v12M3.5 9.5 8 14l4.5-4.5',
  up: 'M8 14V2M3.5 6.5 8 2l4.5 4.5',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  save: 'M8 1.5v8.5M4.5 6.5 8 10l3.5-3.5M2 12.5v2h12v-2',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  whole: 'M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
  search: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2ZM10.8 10.8 14 14',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z',
  key: 'M5 6.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM7.3 7.5 13.5 1.5M11 4l2 2',
  mic: 'M8 1.5a2 2 0 0 0-2 2v4a2 2 0 0 0 4 0v-4a2 2 0 0 0-2-2ZM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5',
  edge: 'M2 3h12v4H2ZM2 9h12v4H2ZM4.5 5h.1M4.5 11h.1',
  phone:
    'M4 1.5 6.5 5 5 6.8c.8 1.7 2.5 3.4 4.2 4.2L11 9.5l3.5 2.5c-.3 1.6-1.5 2.5-2.8 2.5C6.500 14.500 1.500 9.500 1.500 4.300 1.500 3 2.400 1.800 4 1.500Z',
  legs: 'M1.5 5c3-4 4 5 6.500 0s4 3 6.500-.5M1.500 11.500c3-4 4 5 6.500 0s4 3 6.500-.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A small sign beside words; by itself it needs a label on what holds it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
