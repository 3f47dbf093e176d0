// SPDX-License-Identifier: MIT
// Makes docs/page.png of the timeline of examples/. After a change that shows:
//   sh tests/page/page.sh build/tests/clients/sample build/paxline . picture.mjs
import { close, open, browser } from './browser.mjs';

const page = await open('examples', {
  viewport: { width: 1200, height: 1300 } });
await page.fill('#from', '2024-01-01');
await page.fill('#to', '2025-12-31');
await page.selectOption('#lanes', 'source');
await page.locator('h1').click();
await page.waitForTimeout(800);
const legend = await page.locator('#legend').boundingBox();
await page.screenshot({
  path: `${process.env.ROOT}/docs/page.png`,
  clip: { x: 0, y: 0, width: 1200, height: legend.y + legend.height + 4 },
});
await close(page);
await browser.close();
