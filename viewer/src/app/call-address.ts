/** @returns the call id in the path of a call's page; undefined for the path of another page */
export function callIdIn(pathname: string): string | undefined {
  const part = /^\/calls\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
