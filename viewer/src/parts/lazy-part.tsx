import { lazy, useState, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A component whose code is fetched when it is first shown. `React.lazy` remembers a failed fetch for ever; this one fetches
 * again when the component is mounted again, as after "Try again".
 * @param load imports the component's module
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let current: LazyExoticComponent<ComponentType<Props>> | undefined;
  const fetched = (): LazyExoticComponent<ComponentType<Props>> =>
    (current ??= lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        current = undefined;
        throw error;
      }
    }));
  return function LazyPart(props: Props) {
    const [Part] = useState(fetched);
    return <Part {...props} />;
  };
}
