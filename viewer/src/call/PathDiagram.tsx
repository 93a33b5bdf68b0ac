import { Icon } from '../parts/Icon.tsx';
import type { Place } from './faults.ts';

interface PathDiagramProps {
  readonly places: readonly Place[];
  /** Whether something can be said at all; if not, nothing is marked as well. */
  readonly isKnown: boolean;
  readonly sent: string;
  readonly received: string;
}

/** Who is where on the way of the audio, with the faulty place marked by a cross and a word as well as by colour. */
export function PathDiagram({ places, isKnown, sent, received }: PathDiagramProps) {
  const isAt = (...here: Place[]): boolean => here.some((place) => places.includes(place));
  const node = (icon: 'mic' | 'edge' | 'phone', name: string, isBad: boolean) => (
    <div className={isBad ? 'place bad' : 'place'}>
      <Icon name={icon} size={20} />
      <span>{name}</span>
      {isBad && <span className="fault-flag">fault here</span>}
    </div>
  );
  const way = (name: string, value: string, arrow: string, isBad: boolean) => (
    <div className={isBad ? 'way bad' : 'way'}>
      <span className="way-name">
        {name} <span className="num">{value}</span>
      </span>
      <span className={`arrow ${arrow}`} aria-hidden="true" />
      {isBad && <span className="fault-flag">fault here</span>}
    </div>
  );
  return (
    <div className={isKnown ? 'path-diagram' : 'path-diagram unknown'} role="img" aria-label={inWords(places, isKnown)}>
      {node('mic', isAt('microphone') ? 'Microphone' : 'This client', isAt('microphone', 'client'))}
      <div className="ways">
        {way('sent', sent, 'to-right', isAt('uplink'))}
        {way('received', received, 'to-left', isAt('downlink'))}
        {isAt('signaling') && way('signalling', '', 'both', true)}
      </div>
      {node('edge', 'Telnyx edge', isAt('edge'))}
      <div className="ways short">
        <div className="way">
          <span className="arrow both" aria-hidden="true" />
        </div>
      </div>
      {node('phone', 'Far side', isAt('far'))}
    </div>
  );
}

const NAMES: Readonly<Record<Place, string>> = {
  microphone: 'this client’s microphone',
  client: 'this client',
  uplink: 'the path from this client to the Telnyx edge',
  downlink: 'the path from the Telnyx edge to this client',
  edge: 'the Telnyx edge',
  far: 'the far side',
  signaling: 'the signalling connection',
};

function inWords(places: readonly Place[], isKnown: boolean): string {
  if (!isKnown)
    return 'Audio path: this client, Telnyx edge, far side. The location of the fault cannot be determined.';
  const where = places.map((place) => NAMES[place]).join(' and ');
  return `Audio path: this client, Telnyx edge, far side. ${where === '' ? 'No fault found.' : `The fault is at ${where}.`}`;
}
