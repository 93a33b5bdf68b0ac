/** Saves a file that was created in the browser. */
export function download(
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer> | readonly string[],
): void {
  const address = URL.createObjectURL(
    new Blob(typeof content === 'object' && !(content instanceof Uint8Array) ? [...content] : [content], { type }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll(/[^\w.-]+/g, '-');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
