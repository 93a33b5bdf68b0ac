import { useEffect, useState, type ComponentType } from 'react';
import { Waiting } from './Waiting.tsx';

/**
 * A component whose code is loaded when it is first shown. `React.lazy` never retries a failed load; this one throws the error to the
 * enclosing `Guard` and loads again when it is mounted again, as after "Try again".
 * @param what is loading: a noun phrase such as 'The log'
 * @param load imports the component's module
 */
export function lazyPart<Props extends object>(
  what: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function LazyPart(props: Props) {
    const [{ Part, failure }, setState] = useState<{ Part?: ComponentType<Props>; failure?: Error }>(
      known ? { Part: known } : {},
    );
    useEffect(() => {
      if (known) return;
      let isGone = false;
      const settle = (state: { Part: ComponentType<Props> } | { failure: Error }): void => {
        if (!isGone) setState(state);
      };
      load().then(
        (loaded) => {
          known = loaded;
          settle({ Part: loaded });
        },
        (error: unknown) =>
          settle({ failure: error instanceof Error ? error : new Error(`${what} could not be loaded.`) }),
      );
      return () => {
        isGone = true;
      };
    }, []);
    if (failure) throw failure;
    return Part ? <Part {...props} /> : <Waiting what={what} />;
  };
}
