import type { EmbeddedPart } from './embedded-part.ts';

export type { EmbeddedPart };

export interface EmbedOptions {
  /** The gateway's address, such as `https://reports.example.com`. Its EMBED_ORIGINS must name the origin of this page. */
  readonly gateway: string;
  readonly callId: string;
  /**
   * Returns the reader's Telnyx API key. Called whenever the frame needs one, with the refused key if Telnyx refused one: return another, or the
   * same to give up. If it fails, the frame offers to try again, and the error is reported as uncaught.
   */
  readonly token: (refused?: string) => string | Promise<string>;
  /** In this order; verdict, charts and timeline if there is none. */
  readonly show?: readonly EmbeddedPart[];
  /** The reader's preference unless said otherwise. */
  readonly theme?: 'light' | 'dark';
  /** More of the view, as in a link of the gateway's page: `{ t: '20..45', session: '1' }`. */
  readonly view?: Readonly<Record<string, string>>;
  /** What a screen reader calls the frame. */
  readonly title?: string;
}

export interface EmbeddedCall {
  readonly frame: HTMLIFrameElement;
  /** Removes the frame, and forgets the key. */
  readonly remove: () => void;
}

/**
 * Shows a call in a frame at the end of an element. The frame gets the key by message, from here only, and is as high as its content.
 * @throws TypeError if `gateway` is no URL
 */
export function embedCall(place: Element, options: EmbedOptions): EmbeddedCall {
  const { gateway, callId, token, show, theme, view, title = 'Call report' } = options;
  const address = new URL(`/embed/calls/${encodeURIComponent(callId)}`, gateway);
  const parameters = { ...view, ...(show && { show: show.join(',') }), ...(theme && { theme }) };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);

  const frame = document.createElement('iframe');
  const style = 'display: block; width: 100%; height: 480px; border: 0';
  Object.assign(frame, { src: address.href, title, style, referrerPolicy: 'origin', allow: 'clipboard-write' });
  // It may open tabs, but not lead this page elsewhere.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox');

  let last: string | undefined;
  let isRemoved = false;
  const hear = async ({ source, origin, data }: MessageEvent<unknown>): Promise<void> => {
    if (source !== frame.contentWindow || origin !== address.origin) return;
    const { callReport, height, refused } = Object(data) as Record<string, unknown>;
    if (callReport === 'height') frame.style.height = `${Number(height)}px`;
    if (callReport !== 'wants-token') return;
    const given = await Promise.resolve(refused === true ? last : undefined)
      .then(token)
      .catch((error: unknown) => reportError(error));
    if (isRemoved) return;
    // Without another key, the frame still uses the last one.
    last = given ?? last;
    frame.contentWindow?.postMessage({ callReport: 'token', token: given ?? null }, address.origin);
  };
  const listener = (message: MessageEvent): void => void hear(message);
  const remove = (): void => {
    removeEventListener('message', listener);
    frame.remove();
    isRemoved = true;
    last = undefined;
  };
  addEventListener('message', listener);
  place.append(frame);
  return { frame, remove };
}
