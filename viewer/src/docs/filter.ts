/** An element that is shown if its words are asked for. */
interface Entry {
  readonly element: HTMLElement;
  readonly text: string;
}

interface TypeEntry extends Entry {
  readonly members: readonly Entry[];
  /** In the table of contents. */
  readonly link: HTMLElement | null;
}

const all = (selector: string, within: ParentNode = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

const textOf = (element: Element | null): string => element?.textContent.toLowerCase() ?? '';

const readTypes = (): TypeEntry[] =>
  all('.type').map((element) => ({
    element,
    text: textOf(element.querySelector('.about')),
    members: all('.member', element).map((member) => ({
      element: member,
      text: `${element.id.toLowerCase()} ${textOf(member)}`,
    })),
    link: document.querySelector<HTMLElement>(`[data-contents] a[href="#${element.id}"]`)?.parentElement ?? null,
  }));

/** Shows only what contains every word: types by name, kind and description, with all of their members, and single members. */
export function createFilter(): (query: string) => { readonly types: number; readonly first: string | undefined } {
  const types = readTypes();
  const groups = all('.group');
  return (query) => {
    const words = query.toLowerCase().split(/\s+/);
    const has = ({ text }: Entry): boolean => words.every((word) => text.includes(word));
    let shown = 0;
    let first: string | undefined;
    for (const type of types) {
      const isWhole = has(type);
      for (const member of type.members) {
        member.element.hidden = !isWhole && !has(member);
        if (!isWhole && !member.element.hidden) first ??= member.element.id;
      }
      const isShown = isWhole || type.members.some(({ element }) => !element.hidden);
      type.element.hidden = !isShown;
      if (type.link) type.link.hidden = !isShown;
      if (!isShown) continue;
      shown += 1;
      if (isWhole) first ??= type.element.id;
    }
    for (const group of groups) group.hidden = group.querySelector('.type:not([hidden])') === null;
    return { types: shown, first };
  };
}
