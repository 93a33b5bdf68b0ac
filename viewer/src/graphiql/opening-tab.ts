/** The content of GraphiQL's editors when it opens. */
export interface OpeningTab {
  readonly query: string;
  readonly variables?: string;
}

/**
 * The tab that GraphiQL will open with. GraphiQL fills its variables editor from `initialVariables` only, and leaves it empty
 * for the tab that it opens with, whether that is a default one or a stored one.
 * @param stored GraphiQL's own record of its tabs (`graphiql:tabState`), null if there is none
 * @param examples the tabs with which it opens if nothing is stored
 */
export function openingTab(stored: string | null, examples: readonly OpeningTab[]): OpeningTab | undefined {
  if (stored === null) return examples[0];
  try {
    const { tabs, activeTabIndex } = JSON.parse(stored) as { tabs: unknown[]; activeTabIndex: number };
    const tab = tabs[activeTabIndex] as { query?: unknown; variables?: unknown };
    if (typeof tab.query !== 'string') return undefined;
    return typeof tab.variables === 'string' ? { query: tab.query, variables: tab.variables } : { query: tab.query };
  } catch {
    return examples[0];
  }
}
