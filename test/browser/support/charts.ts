import type { Locator, Page } from 'playwright-core';

/** Waits until everything has loaded, so that nothing moves under the mouse. */
export async function charts(page: Page): Promise<void> {
  await page.locator('#verdict-title').waitFor();
  await page.locator('[data-panel=bitrate] canvas').waitFor();
  await page.getByText('Judged from').waitFor();
  await page.locator('.lane .mark').first().waitFor();
}

/** Moves the mouse to a chart's middle, at a share of its width. */
export async function point(page: Page, target: Locator, share: number): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('The chart is not visible.');
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
}
